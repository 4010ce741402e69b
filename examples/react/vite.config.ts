import { docusaurusAuth } from 'docusaurus-plugin-auth/vite';
import { defineConfig } from 'vite';

// The server answers at the address of this page, or set `serverUrl` and `url`.
export default defineConfig({
  plugins: [docusaurusAuth()],
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
