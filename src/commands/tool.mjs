// A dependency's command, or a script, on the Node that fits: node src/commands/tool.mjs vitest run
import { fittingNode, goOnWith, programOf } from './own-node.mjs';

try {
  // Nobody who works on the site is counted by others.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const [name, ...words] = process.argv.slice(2);
  if (!name) throw new Error('Usage: node src/commands/tool.mjs <command of a dependency, or script> [its words]');
  await goOnWith(fittingNode(), [programOf(name), ...words]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
