import { describe, expect, test } from 'vitest';
import { fluxConforme, type MatchersAccrochage, matchers, passageConforme } from '../../src/testing.js';
import { validatePassage } from '../../src/validate.js';
import { checkFlux } from '../../src/xml/check.js';
import { serializeFluxSync } from '../../src/xml/write.js';

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: as vitest declares it.
  interface Matchers<T = any> extends MatchersAccrochage<T> {}
}
expect.extend(matchers);

const flux = fluxConforme();
const xml = serializeFluxSync(flux);
const wrong = passageConforme({ titulaire: { prenom1: '' } });
const thrown = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('toBeFluxConforme', () => {
  test('takes a flux, its XML, its bytes', () => {
    expect(flux).toBeFluxConforme({ today: '2026-09-01', sansAvertissement: true });
    expect(xml).toBeFluxConforme();
    expect(new TextEncoder().encode(xml)).toBeFluxConforme();
    expect(fluxConforme({ passages: [wrong] })).not.toBeFluxConforme();
    expect('<html/>').not.toBeFluxConforme();
    expect(undefined).not.toBeFluxConforme();
  });

  test('says why not', () => {
    expect(thrown(() => expect(fluxConforme({ passages: [wrong] })).toBeFluxConforme())).toBe(
      `Le flux devrait être conforme ; il ne l'est pas.
- erreur texte-vide (emetteur.certificateurs.certificateur.certifications[0].passageCertifications[0].identificationTitulaire.titulaire.prenom1) : « Prénom 1 » est vide : écrivez une valeur, ou retirez cette donnée si elle est facultative.`,
    );
    expect(thrown(() => expect(flux).not.toBeFluxConforme())).toBe("Le flux est conforme, alors qu'il ne devrait pas l'être.");
  });

  test('a warning is no fault unless asked', () => {
    const late = { today: '2027-09-01' };
    expect(flux).toBeFluxConforme(late);
    expect(flux).not.toBeFluxConforme({ ...late, sansAvertissement: true });
  });
});

test('toBePassageConforme', () => {
  expect(passageConforme()).toBePassageConforme();
  expect(wrong).not.toBePassageConforme();
  expect(passageConforme({ action: 'SUPPRESSION' })).toBePassageConforme({ action: 'SUPPRESSION' });
});

describe('toHaveDiagnostic', () => {
  const path = 'identificationTitulaire.titulaire.prenom1';

  test('takes a passage, a flux, XML, and what a check gave', async () => {
    expect(wrong).toHaveDiagnostic('texte-vide', path);
    expect(fluxConforme({ passages: [wrong] })).toHaveDiagnostic('texte-vide', path);
    const broken = xml.replace(/<cpf:prenom1>[^<]*/, '<cpf:prenom1>');
    expect(broken).toHaveDiagnostic('texte-vide', path);
    expect(broken).toHaveDiagnostic('texte-vide', 'prenom1');
    expect(await checkFlux(broken)).toHaveDiagnostic('texte-vide', path);
    expect(validatePassage(wrong).diagnostics).toHaveDiagnostic('texte-vide');
    expect(flux).not.toHaveDiagnostic('texte-vide');
    expect(wrong).not.toHaveDiagnostic('texte-vide', 'nomNaissance');
    expect(passageConforme()).toHaveDiagnostic('delivrance-dans-le-futur', 'dateDebutValidite', { today: '2026-01-01' });
  });

  test('says what was found instead', () =>
    expect(thrown(() => expect(wrong).toHaveDiagnostic('texte-trop-long', path))).toBe(
      `On devrait trouver le diagnostic « texte-trop-long » sur « ${path} ».
- erreur texte-vide (${path}) : « Prénom 1 » est vide : écrivez une valeur, ou retirez cette donnée si elle est facultative.`,
    ));
});

test('XML is judged as checkFlux judges it, the action at the end included', async () => {
  const suppression = serializeFluxSync(fluxConforme({ action: 'SUPPRESSION' }));
  const action = '<cpf:action>SUPPRESSION</cpf:action>';
  const late = suppression.replace(action, '').replace('</cpf:flux>', `${action}</cpf:flux>`);
  for (const source of [xml, suppression, late, xml.replace('RNCP38575', 'RNCP1BC02'), xml.slice(0, -30), xml.replace('RNCP', 'RS')]) {
    const { diagnostics } = await checkFlux(source, { today: '2026-09-01' });
    for (const { code, path } of diagnostics) expect(source).toHaveDiagnostic(code as never, path, { today: '2026-09-01' });
    if (diagnostics.length === 0) expect(source).toBeFluxConforme({ today: '2026-09-01', sansAvertissement: true });
  }
});
