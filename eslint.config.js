import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.cache', '**/.astro', 'node_modules', 'test-results'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // An index or a lookup that the code itself has just made certain is written with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  // The command line speaks to whoever called it.
  { files: ['src/commands/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  // Astro's generated types want a triple-slash reference here.
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
);
