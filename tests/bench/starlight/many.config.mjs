import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// Starlight with its defaults but one: news stand outside the menu, since a menu of thousands of links on every page would measure only that.
export default defineConfig({
  site: 'https://camnang.example',
  trailingSlash: 'always',
  outDir: '../node_modules/.cache/starlight-many',
  cacheDir: '../node_modules/.cache/starlight-many-cache',
  integrations: [
    starlight({
      title: 'Cẩm nang',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: ['huong-dan', 'hoi-dap', 'chu-de-2024'].map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })),
    }),
  ],
});
