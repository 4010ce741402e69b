export default { currentLocale: 'en', defaultLocale: 'en', locales: ['en', 'de'] };
