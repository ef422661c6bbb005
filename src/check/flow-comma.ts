import { isMap, isScalar, visit, type Document, type Scalar } from 'yaml';

/** A value that a comma has cut in two, and the text that its author meant. */
export interface FlowComma {
  /** Where the value starts and ends in the YAML. */
  from: number;
  to: number;
  /** As it should be written: in double quotes. */
  quoted: string;
}

/**
 * In `{label: Tài chính, ngân sách, note: …}` YAML reads a second key "ngân sách" with nothing in it. Nobody means that here, so
 * an empty key in braces is taken for the rest of the unquoted value before it.
 */
export function flowCommas(document: Document, yaml: string): FlowComma[] {
  const found: FlowComma[] = [];
  visit(document, {
    Map(_, map) {
      if (!map.flow || !isMap(map)) return;
      let value: Scalar | undefined;
      let cut: FlowComma | undefined;
      for (const { key, value: held } of map.items) {
        const isRest = held === null && isScalar(key) && key.type === 'PLAIN' && value?.range && key.range;
        if (isRest) {
          const from = value!.range![0];
          const to = key.range![1];
          const quoted = JSON.stringify(yaml.slice(from, to).replace(/\s+/g, ' '));
          if (cut?.from === from) Object.assign(cut, { to, quoted });
          else found.push((cut = { from, to, quoted }));
        } else value = isScalar(held) && held.type === 'PLAIN' ? held : undefined;
      }
    },
  });
  return found;
}

/** The YAML as its author meant it, so that the rest can be checked too. Line numbers stay. */
export function mendFlowCommas(yaml: string, commas: readonly FlowComma[]): string {
  return [...commas]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, quoted }) => {
      const lines = '\n'.repeat(text.slice(from, to).split('\n').length - 1);
      return text.slice(0, from) + quoted + lines + text.slice(to);
    }, yaml);
}
