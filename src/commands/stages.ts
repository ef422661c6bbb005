import type { AstroIntegration } from 'astro';

export interface Stages {
  /** Books the time since the last mark to `stage`; a stage may be marked several times. */
  mark: (stage: string) => void;
  /** One line for people: the whole and each stage in seconds, in the order of their first mark. */
  line: () => string;
}

/** Starts to measure what a build takes. */
export function startStages(): Stages {
  const spent = new Map<string, number>();
  let last = performance.now();
  return {
    mark: (stage) => {
      const now = performance.now();
      spent.set(stage, (spent.get(stage) ?? 0) + now - last);
      last = now;
    },
    line: () => {
      const whole = [...spent.values()].reduce((sum, each) => sum + each, 0);
      return `Dựng xong trong ${inSeconds(whole)} giây: ${[...spent].map(([stage, time]) => `${stage} ${inSeconds(time)}`).join(' · ')}`;
    },
  };
}

const inSeconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1).replace('.', ',');

/** Marks Astro's own stages. Given last, so that its last mark comes before what other integrations do with the pages. */
export function astroStages(stages: Stages): AstroIntegration {
  let isReading = true;
  return {
    name: 'build-stages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        stages.mark('mở máy');
        // Several bundles are made; reading the content closes one of its own.
        updateConfig({ vite: { plugins: [{ name: 'build-stages', closeBundle: () => void (isReading || stages.mark('ghép mã')) }] } });
      },
      'astro:build:start': () => {
        stages.mark('đọc bài');
        isReading = false;
      },
      'astro:build:generated': () => stages.mark('dựng trang'),
      'astro:build:done': () => stages.mark('tệp kèm, tờ in'),
    },
  };
}
