interface Named {
  kind: string;
  number: string;
  title: string;
  shortName: string;
  heading?: string | undefined;
}

/** What people call it or what it is about, without its number: Luật Cư trú 2020, but of a decree that only has a number its title. */
export function everydayName({ number, title, shortName, heading }: Named): string {
  if (heading) return heading;
  const [first] = number.split(/[/-]/);
  return shortName.includes(first!) ? title : shortName;
}

/** Its kind and number, as it is cited: Nghị quyết 98/2023/QH15. */
export const citedName = ({ kind, number }: Pick<Named, 'kind' | 'number'>): string => `${kind} ${number}`;
