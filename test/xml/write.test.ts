import { describe, expect, test } from 'vitest';
import { type Flux, type FluxSource, SerializeError, serializeFlux, serializeFluxBytes, serializeFluxSync } from '../../src/index.js';
import { validFlux, validPassage } from '../tools/fixtures.js';

const withPassage = (change: object): Flux => {
  const flux = validFlux();
  flux.emetteur.certificateurs.certificateur.certifications = [
    { type: 'RNCP', code: 'RNCP38575', passageCertifications: [{ ...validPassage(), ...change }] },
  ];
  return flux;
};

const errorOf = (run: () => unknown): SerializeError => {
  try {
    run();
  } catch (error) {
    if (error instanceof SerializeError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('golden files: the same data give the same bytes', () => {
  test.each([
    ['creation-1.1.5.xml', { indent: 2 }],
    ['creation-1.1.5-compact.xml', {}],
    ['creation-1.1.2.xml', { schema: '1.1.2', indent: 2 }],
  ] as const)('%s', async (file, options) => {
    await expect(serializeFluxSync(validFlux(), options)).toMatchFileSnapshot(`../../fixtures/valides/${file}`);
  });

  test('suppression-1.1.5.xml', async () => {
    const flux = validFlux();
    for (const certification of flux.emetteur.certificateurs.certificateur.certifications)
      certification.passageCertifications = certification.passageCertifications.map(({ idTechnique, identificationTitulaire }) => ({
        idTechnique,
        identificationTitulaire,
      }));
    await expect(serializeFluxSync({ ...flux, action: 'SUPPRESSION' }, { indent: 2 })).toMatchFileSnapshot(
      '../../fixtures/valides/suppression-1.1.5.xml',
    );
  });
});

test('the three forms write the same', async () => {
  const chunks: string[] = [];
  for await (const chunk of serializeFlux(validFlux())) chunks.push(chunk);
  const bytes: Uint8Array[] = [];
  for await (const chunk of serializeFluxBytes(validFlux())) bytes.push(chunk);
  const expected = serializeFluxSync(validFlux());
  expect(chunks.join('')).toBe(expected);
  expect(Buffer.concat(bytes).toString('utf8')).toBe(expected);
});

test('the order of the keys changes nothing', () => {
  const { idTechnique, ...rest } = validPassage();
  const reversed = Object.fromEntries(Object.entries({ idTechnique, ...rest }).reverse());
  expect(serializeFluxSync(withPassage({}))).toBe(
    serializeFluxSync({
      ...withPassage({}),
      emetteur: {
        certificateurs: {
          certificateur: {
            certifications: [{ passageCertifications: [reversed as never], code: 'RNCP38575', type: 'RNCP' }],
            idContrat: 'MCFCER000000001',
            idClient: '12ABC345',
          },
        },
        idClient: '12ABC345',
      },
    }),
  );
});

test('action: written in 1.1.5 even when absent, never in 1.1.2', () => {
  const { action: _, ...flux } = validFlux();
  expect(serializeFluxSync(flux)).toContain('<cpf:action>CREATION</cpf:action>');
  expect(serializeFluxSync({ ...flux, action: 'CREATION' }, { schema: '1.1.2' })).not.toContain('action');
  expect(errorOf(() => serializeFluxSync({ ...flux, action: 'SUPPRESSION' }, { schema: '1.1.2' })).code).toBe('balise-hors-version');
});

test('markup, carriage returns and astral characters are carried', () => {
  const xml = serializeFluxSync(withPassage({ verbatim: 'a<b & "c" ]]> \r\n\t😀' }));
  expect(xml).toContain('<cpf:verbatim>a&lt;b &amp; "c" ]]&gt; &#13;\n\t😀</cpf:verbatim>');
});

test('undefined is absent, null is nil', () => {
  const xml = serializeFluxSync(withPassage({ verbatim: undefined, scoring: null }));
  expect(xml).not.toContain('verbatim');
  expect(xml).toContain('<cpf:scoring xsi:nil="true"/>');
});

describe('what cannot be written is refused, with the passage', () => {
  test.each([
    ['an unknown key', { verbatime: 'TOSA' }, 'balise-inconnue'],
    ['a nil where none is allowed', { idTechnique: 'x', obtentionCertification: null }, 'nil-interdit'],
    ['a forbidden character', { verbatim: 'a\u0007b' }, 'caractere-interdit'],
    ['half a character', { verbatim: 'a\uD83D' }, 'surrogat-isole'],
    ['a number for a text', { verbatim: 12 }, 'type-inattendu'],
    ['a text for a number', { niveauNumeriqueEuropeen: { scoreGeneral: '640' } }, 'type-inattendu'],
    ['a fraction', { niveauNumeriqueEuropeen: { scoreGeneral: 6.5 } }, 'nombre-invalide'],
    ['a text for a block', { modalitesInscription: 'VAE' }, 'type-inattendu'],
    ['a block for a list', { niveauNumeriqueEuropeen: { resultats: {} } }, 'type-inattendu'],
    ['an unknown key deep inside', { identificationTitulaire: { titulaire: { nomnaissance: 'x' } } }, 'balise-inconnue'],
  ])('%s', (_, change, code) => {
    const error = errorOf(() => serializeFluxSync(withPassage(change)));
    expect(error.code).toBe(code);
    expect(error.idTechnique).toBe((change as { idTechnique?: string }).idTechnique ?? '2026-0001');
    expect(error.message).toMatch(/^Passage .+\.$|\?$/);
  });

  test('an unknown key in the header', () => {
    expect(errorOf(() => serializeFluxSync({ ...validFlux(), idflux: 'x' } as Flux)).params).toMatchObject({
      name: 'idflux',
      proposal: 'idFlux',
    });
  });

  test('the NIR branch in 1.1.2', () => {
    const change = { identificationTitulaire: { identifiantNational: { nir: '1990299999001', nomNaissance: 'Ferrandier' } } };
    const error = errorOf(() => serializeFluxSync(withPassage(change), { schema: '1.1.2' }));
    expect(error.code).toBe('balise-hors-version');
    expect(error.message).not.toContain('1990299999001');
  });

  test('a NIR of the wrong type is not shown', () => {
    const change = { identificationTitulaire: { identifiantNational: { nir: 1990299999001, nomNaissance: 'Ferrandier' } } };
    const error = errorOf(() => serializeFluxSync(withPassage(change)));
    expect(error.message + JSON.stringify(error.params)).not.toContain('1990299999001');
  });

  test('a certification without passages, a flux without certifications', () => {
    const flux = validFlux();
    flux.emetteur.certificateurs.certificateur.certifications = [{ type: 'RS', code: 'RS1', passageCertifications: [] }];
    expect(errorOf(() => serializeFluxSync(flux)).params).toMatchObject({ name: 'passageCertifications' });
    flux.emetteur.certificateurs.certificateur.certifications = [];
    expect(errorOf(() => serializeFluxSync(flux)).params).toMatchObject({ name: 'certifications' });
  });
});

describe('streaming', () => {
  const streamed = (passages: FluxSource['emetteur']['certificateurs']['certificateur']['certifications']): FluxSource => {
    const { emetteur, ...header } = validFlux();
    const { certificateur } = emetteur.certificateurs;
    return { ...header, emetteur: { ...emetteur, certificateurs: { certificateur: { ...certificateur, certifications: passages } } } };
  };

  test('takes asynchronous sources, and pulls no faster than it is read', async () => {
    let pulled = 0;
    async function* passages() {
      for (; pulled < 10_000; pulled++) yield { ...validPassage(), idTechnique: `p${pulled}` };
    }
    async function* certifications() {
      yield { type: 'RNCP', code: 'RNCP38575', passageCertifications: passages() };
    }
    const chunks = serializeFlux(streamed(certifications()));
    await chunks.next();
    const once = pulled;
    expect(once).toBeGreaterThan(1);
    expect(once).toBeLessThan(50);
    await chunks.return(undefined);
    expect(pulled).toBe(once);
  });

  test('an error of the source is passed on', async () => {
    async function* passages() {
      yield validPassage();
      throw new Error('the cursor broke');
    }
    const read = async () => {
      for await (const _ of serializeFlux(streamed([{ type: 'RS', code: 'RS5515', passageCertifications: passages() }])));
    };
    await expect(read()).rejects.toThrow('the cursor broke');
  });
});
