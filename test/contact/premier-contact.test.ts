import { describe, expect, test } from 'vitest';
import type { PremierContact } from '../../src/contact/premier-contact.js';
import { renderPremierContact } from '../../src/contact/render-premier-contact.js';
import { validatePremierContact } from '../../src/contact/validate-premier-contact.js';

const contact: PremierContact = {
  organisme: { raisonSociale: 'École des Tilleuls', siret: '12345678200002' },
  interlocuteurMetier: { nom: 'Ferrandier', prenom: 'Zoé', courriel: 'zoe.ferrandier@exemple.fr' },
};
const said = (input: unknown) => validatePremierContact(input).diagnostics.map(({ code, path }) => `${path} : ${code}`);

test('what is right is given back', () => {
  expect(validatePremierContact(contact)).toEqual({ valid: true, data: contact, diagnostics: [] });
});

test('what is written for people is read, and said', () => {
  const input = {
    organisme: { raisonSociale: ' École des Tilleuls', siret: '123 456 782 00002' },
    interlocuteurMetier: { ...contact.interlocuteurMetier, fonction: '', telephone: '06 12 34 56 78' },
    certifications: ['RNCP38575', 'RS5515'],
    deposant: null,
  };
  const { valid, data, diagnostics } = validatePremierContact(input);
  expect(valid).toBe(true);
  expect(data).toEqual({
    organisme: contact.organisme,
    interlocuteurMetier: { ...contact.interlocuteurMetier, telephone: '+33612345678' },
    certifications: ['RNCP38575', 'RS5515'],
  });
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['blancs-retires', 'organisme.raisonSociale'],
    ['siret-separateurs-retires', 'organisme.siret'],
  ]);
});

describe('what is wrong', () => {
  const { organisme, interlocuteurMetier } = contact;
  test.each<[string, unknown, string[]]>([
    ['nothing', null, [' : contact-donnee-manquante']],
    ['a text', 'École', [' : contact-donnee-mal-formee']],
    ['a list', [], [' : contact-donnee-mal-formee']],
    ['an empty form', {}, ['organisme : contact-donnee-manquante', 'interlocuteurMetier : contact-donnee-manquante']],
    [
      'a blank name',
      { ...contact, interlocuteurMetier: { ...interlocuteurMetier, nom: ' ' } },
      ['interlocuteurMetier.nom : contact-donnee-manquante'],
    ],
    ['a wrong key', { ...contact, organisme: { ...organisme, siret: '12345678200003' } }, ['organisme.siret : siret-cle-fausse']],
    ['a number', { ...contact, organisme: { ...organisme, siret: 12345678200002 } }, ['organisme.siret : contact-donnee-mal-formee']],
    ['a misspelt name', { ...contact, organisme: { ...organisme, sirett: '1' } }, ['organisme.sirett : contact-donnee-inconnue']],
    ['a block of skills', { ...contact, certifications: ['RNCP38575BC01'] }, ['certifications[0] : contact-certification-mal-formee']],
    ['a single certification', { ...contact, certifications: 'RS5515' }, ['certifications : contact-donnee-mal-formee']],
    [
      'a depositor without a name',
      { ...contact, deposant: { siret: '1' } },
      ['deposant.siret : siret-longueur', 'deposant.raisonSociale : contact-donnee-manquante'],
    ],
  ])('%s', (_, input, expected) => {
    expect(said(input)).toEqual(expected);
    for (const { message } of validatePremierContact(input).diagnostics) {
      expect(message).toMatch(/^[«\p{Lu}].*[.?]$/su);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('a form that holds itself', () => {
    const input: Record<string, unknown> = { ...contact };
    input.deposant = input;
    expect(validatePremierContact(input).valid).toBe(false);
  });
});

test('the message to paste', () => {
  const { objet, corps } = renderPremierContact({
    ...contact,
    interlocuteurMetier: { ...contact.interlocuteurMetier, fonction: 'Responsable des examens', telephone: '+33612345678' },
    certifications: ['RNCP38575', 'RS5515'],
  });
  expect(objet).toBe('Accrochage : premier contact (École des Tilleuls)');
  expect(corps).toBe(`Bonjour,

Notre organisme délivre des certifications enregistrées par France compétences. Nous souhaitons nous faire connaître et procéder à notre accrochage.

Organisme certificateur
Raison sociale : École des Tilleuls
SIRET : 123 456 782 00002

Interlocuteur métier
Nom : Ferrandier
Prénom : Zoé
Fonction : Responsable des examens
Courriel : zoe.ferrandier@exemple.fr
Téléphone : 06 12 34 56 78

Certifications : RNCP38575, RS5515

Nous déposerons nous-mêmes nos données.

Cordialement,
Zoé Ferrandier
`);
});

test('the message names the body that deposits', () => {
  const { corps } = renderPremierContact({ ...contact, deposant: { raisonSociale: 'Dépôts et Cie', siret: '12345678200002' } });
  expect(corps).toContain('(déposant) :\nRaison sociale : Dépôts et Cie\nSIRET : 123 456 782 00002\n');
  expect(corps).not.toContain('nous-mêmes');
  expect(corps).not.toMatch(/undefined|Téléphone|Fonction|Certification/);
});
