/** From a line and a column to the person. */
import { describe, expect, test } from 'vitest';
import type { ErreurFichier } from '../../src/accuse/accuse.js';
import { formatXerces } from '../../src/accuse/cvc/format.js';
import { locateErreurs } from '../../src/accuse/cvc/locate.js';
import { NAMESPACE } from '../../src/dictionary/index.js';

const LIST = 'emetteur.certificateurs.certificateur.certifications';

/** Two certifications, of two passages and of one; the sex of the second passage is wrong. */
const DEPOT = `<?xml version="1.0" encoding="UTF-8"?>
<cpf:flux xmlns:cpf="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<cpf:idFlux>f-1</cpf:idFlux>
<cpf:emetteur><cpf:idClient>12ABC345</cpf:idClient><cpf:certificateurs><cpf:certificateur>
<cpf:idClient>12ABC34</cpf:idClient>
<cpf:certifications><cpf:certification><cpf:passageCertifications>
<cpf:passageCertification><cpf:idTechnique>A-1</cpf:idTechnique></cpf:passageCertification>
<cpf:passageCertification><cpf:identificationTitulaire><cpf:titulaire>
<cpf:nomNaissance>Ferrandier</cpf:nomNaissance>
<cpf:sexe>H</cpf:sexe>
</cpf:titulaire></cpf:identificationTitulaire>
<cpf:idTechnique><![CDATA[A-]]>2</cpf:idTechnique></cpf:passageCertification>
</cpf:passageCertifications></cpf:certification>
<cpf:certification><cpf:passageCertifications>
<cpf:passageCertification><cpf:idTechnique>B-1</cpf:idTechnique><cpf:inconnu/></cpf:passageCertification>
</cpf:passageCertifications></cpf:certification>
</cpf:certifications></cpf:certificateur></cpf:certificateurs></cpf:emetteur>
</cpf:flux>
`;
const LINES = DEPOT.split('\n');
/** The place that the JDK gives: after the tag. */
function after(tag: string, message: string): ErreurFichier {
  const line = LINES.findIndex((each) => each.includes(tag));
  return { type: 'XSD', message, ligne: line + 1, colonne: (LINES[line] as string).indexOf(tag) + tag.length + 1 };
}

const SEXE = after('H</cpf:sexe>', formatXerces('cvc-type.3.1.3', { value: 'H', element: 'cpf:sexe' }));
const TITULAIRE = after(
  '</cpf:titulaire>',
  formatXerces('cvc-complex-type.2.4.b', { element: 'cpf:titulaire', expected: `{"${NAMESPACE}":prenom1}` }),
);
const INCONNU = after('<cpf:inconnu/>', formatXerces('cvc-complex-type.2.4.d', { child: 'cpf:inconnu' }));
const CLIENT = after('12ABC34</cpf:idClient>', formatXerces('cvc-type.3.1.3', { value: '12ABC34', element: 'cpf:idClient' }));

const placesOf = async (erreurs: readonly ErreurFichier[], depot: Parameters<typeof locateErreurs>[1]) =>
  (await locateErreurs(erreurs, depot)).map(({ path, passage }) => [path, passage?.idTechnique]);

const SECOND = `${LIST}[0].passageCertifications[1]`;

test('each fault has its element and its passage, in the order of the accusé', async () => {
  expect(await placesOf([INCONNU, SEXE, TITULAIRE, CLIENT], DEPOT)).toEqual([
    [`${LIST}[1].passageCertifications[0].inconnu`, 'B-1'],
    [`${SECOND}.identificationTitulaire.titulaire.sexe`, 'A-2'],
    [`${SECOND}.identificationTitulaire.titulaire`, 'A-2'],
    ['emetteur.certificateurs.certificateur.idClient', undefined],
  ]);
});

test('the place of the passage is that of its tag, and the path tells which of two elements it is', async () => {
  const [sexe] = await locateErreurs([SEXE], DEPOT);
  expect(sexe?.passage).toEqual({ idTechnique: 'A-2', path: SECOND, position: { line: 8, column: 1 } });
  const [client] = await locateErreurs([CLIENT], DEPOT);
  expect(client?.explication).toMatchObject({ numero: '3.1', label: 'N° de la fiche client du certificateur' });
});

describe('whatever the source', () => {
  const bytes = new TextEncoder().encode(DEPOT);
  async function* slices() {
    for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
  }
  test.each([
    ['bytes', bytes],
    ['pieces', slices()],
    ['Windows line ends', DEPOT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${DEPOT}`],
    ['another prefix', DEPOT.replaceAll('cpf:', 'xyz:')],
  ])('%s', async (_, depot) =>
    expect(await placesOf([SEXE], depot)).toEqual([[`${SECOND}.identificationTitulaire.titulaire.sexe`, 'A-2']]),
  );
});

test('two sentences of one fault are one place', async () => {
  const facet = { ...SEXE, message: formatXerces('cvc-enumeration-valid', { value: 'H', values: '[M, F]' }) };
  const located = await locateErreurs([facet, SEXE], DEPOT);
  expect(located.map(({ erreurs, path }) => [erreurs.length, path])).toEqual([[2, `${SECOND}.identificationTitulaire.titulaire.sexe`]]);
});

test('a sentence that is not known has a place all the same', async () => {
  expect(await placesOf([{ ...SEXE, message: 'Autre chose' }], DEPOT)).toEqual([
    [`${SECOND}.identificationTitulaire.titulaire.sexe`, 'A-2'],
  ]);
});

test('without a column, the element of that name on the line; without a line, nothing', async () => {
  expect(await placesOf([{ ...SEXE, colonne: null }], DEPOT)).toEqual([[`${SECOND}.identificationTitulaire.titulaire.sexe`, 'A-2']]);
  expect(await placesOf([{ ...SEXE, ligne: null, colonne: null }], DEPOT)).toEqual([[null, undefined]]);
  expect(await placesOf([{ ...SEXE, ligne: -1, colonne: -1 }], DEPOT)).toEqual([[null, undefined]]);
});

test('a file that is not well-formed is read as far as it goes', async () => {
  const cut = DEPOT.slice(0, DEPOT.indexOf('</cpf:sexe>'));
  const message = formatXerces('MarkupEntityMismatch');
  const line = cut.split('\n').length;
  expect(await placesOf([{ type: 'XSD', message, ligne: line, colonne: 12 }], cut)).toEqual([
    // The identifier comes after the person in this passage: it was never read.
    [`${SECOND}.identificationTitulaire.titulaire.sexe`, null],
  ]);
  const prolog = { type: 'XSD', message: formatXerces('SpaceRequiredInPI'), ligne: 1, colonne: 18 };
  expect(await placesOf([prolog], DEPOT.replace('<?xml version', '<?xmlversion'))).toEqual([[null, undefined]]);
});

test('an accusé without faults asks for nothing of the deposit', async () => {
  expect(await locateErreurs([], DEPOT)).toEqual([]);
});
