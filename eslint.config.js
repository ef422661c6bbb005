import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.mjs';

/** What lies above a room, as a file in it would write its way there. */
const wayUp = (floor) =>
  `^(?:\\.\\./)+(?:${rooms
    .slice(floor + 1)
    .map((room) => room.replace('src/', '').replace('.ts', '\\.ts$'))
    .join('|')})(?:/|$)`;

const onlyFromBelow = rooms.slice(0, -1).flatMap((room, floor) =>
  room.endsWith('.ts')
    ? []
    : {
        files: [`${room}/**/*.astro`],
        rules: {
          'no-restricted-imports': [
            'error',
            { patterns: [{ regex: wayUp(floor), message: 'A room imports only from those below it: rooms.mjs.' }] },
          ],
        },
      },
);

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
  ...onlyFromBelow,
  // The command line speaks to whoever called it.
  { files: ['src/commands/**', 'tests/bench/**', 'tests/first-command.ts'], rules: { 'no-console': 'off' } },
  // Astro's generated types want a triple-slash reference here.
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
);
