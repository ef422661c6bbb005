import { expect, it } from 'vitest';
import { citedName, everydayName } from '../../src/truth/law-name.ts';

const residence = { kind: 'Luật', number: '68/2020/QH14', title: 'Luật Cư trú', shortName: 'Luật Cư trú 2020' };
const decree = { kind: 'Nghị định', number: '154/2024/NĐ-CP', title: 'Quy định thi hành Luật Cư trú', shortName: 'Nghị định 154/2024' };

it('calls a law as people call it', () => expect(everydayName(residence)).toBe('Luật Cư trú 2020'));
it('says what a decree is about where people would have only its number', () =>
  expect(everydayName(decree)).toBe('Quy định thi hành Luật Cư trú'));
it('keeps the name that its editor wrote for the head of a page', () =>
  expect(everydayName({ ...decree, heading: 'Lệ phí khi thi hành Luật Cư trú' })).toBe('Lệ phí khi thi hành Luật Cư trú'));
it('cites by kind and number', () => expect(citedName(decree)).toBe('Nghị định 154/2024/NĐ-CP'));
