import i18n from './i18n';

const context = { i18n, siteConfig: { title: 'Docs', baseUrl: '/' } };

export default function useDocusaurusContext() {
  return context;
}
