import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// Starlight as its guide leaves it after the first command: every default, only the name and the language are ours.
export default defineConfig({
  site: 'https://camnang.example',
  trailingSlash: 'always',
  outDir: '../node_modules/.cache/starlight',
  integrations: [starlight({ title: 'Cẩm nang', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })],
});
