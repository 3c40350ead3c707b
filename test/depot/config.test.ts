import { expect, test } from 'vitest';
import { readConfig } from '../../src/index.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };

test('a configuration is taken as it is', () => {
  expect(readConfig(config)).toEqual({ config });
  expect(readConfig({ ...config, schema: '1.1.2' })).toEqual({ config: { ...config, schema: '1.1.2' } });
});

test.each([
  [null, ['Un objet est attendu.']],
  [{}, ["« emetteur » manque ou n'a pas la forme attendue.", "« certificateur » manque ou n'a pas la forme attendue."]],
  [
    { ...config, emetteur: { idClient: '123' } },
    ["« N° de la fiche client de l'émetteur » doit compter exactement 8 caractères ; « 123 » en compte 3."],
  ],
  [{ ...config, emeteur: {} }, ["« emeteur » n'est pas attendu, vouliez-vous dire « emetteur » ?"]],
  [{ ...config, schema: '2' }, ['« schema » vaut « 1.1.5 » ou « 1.1.2 ».']],
  [{ ...config, certificateur: { idClient: '12ABC345' } }, ["« certificateur.idContrat » manque ou n'a pas la forme attendue."]],
])('%j is refused in French', (input, faults) => expect(readConfig(input)).toEqual({ faults }));
