import type { AstroIntegration } from 'astro';

/** Has the pages drawn first and the pictures asked for last: meanwhile their own thread draws them (`pictures.ts`). */
export function picturesLast(): AstroIntegration {
  return {
    name: 'pictures-last',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            const isPicture = ({ pathname }: { pathname: string }) => /^\/?hinh\//.test(pathname);
            return [...paths.filter((path) => !isPicture(path)), ...paths.filter(isPicture)];
          },
        })),
    },
  };
}
