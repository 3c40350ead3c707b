/** What to write to the CDC at the first contact, ready to be pasted. */
import { formatSiret } from '../identifiers/siret.js';
import type { PremierContact } from './premier-contact.js';
import { readTelephone } from './telephone.js';

/** Le formulaire de contact du portail des certificateurs, et le motif à y choisir : il n'y a pas d'adresse électronique pour cela. */
export const FORMULAIRE_DE_CONTACT = {
  portail: 'https://certificateurs.moncompteformation.gouv.fr',
  motif: 'Je souhaite me faire connaître et procéder à mon accrochage',
} as const;

const line = (label: string, value: string | undefined): string[] => (value === undefined ? [] : [`${label} : ${value}`]);

/** A number reads better than it dials; one that does not read is written as it is. */
const shownPhone = (telephone: string | undefined): string | undefined =>
  telephone === undefined ? undefined : (readTelephone(telephone).value?.affichage ?? telephone);

function deposantLines(deposant: PremierContact['deposant']): string[] {
  if (!deposant) return ['Nous déposerons nous-mêmes nos données.'];
  return [
    'Nous confions le dépôt de nos données à un organisme de confiance (déposant) :',
    ...line('Raison sociale', deposant.raisonSociale),
    ...line('SIRET', deposant.siret && formatSiret(deposant.siret)),
  ];
}

/**
 * L'objet et le texte du premier message à la Caisse des Dépôts, à coller dans le formulaire de contact du portail des certificateurs
 * (`FORMULAIRE_DE_CONTACT`). Rien n'est envoyé.
 *
 * @param contact des données contrôlées : le `data` de `validatePremierContact`.
 * @example
 * const { objet, corps } = renderPremierContact(contact);
 */
export function renderPremierContact(contact: PremierContact): { objet: string; corps: string } {
  const { organisme, interlocuteurMetier: person, certifications = [], deposant } = contact;
  const paragraphs = [
    ['Bonjour,'],
    [
      'Notre organisme délivre des certifications enregistrées par France compétences. Nous souhaitons nous faire connaître et procéder à notre accrochage.',
    ],
    ['Organisme certificateur', ...line('Raison sociale', organisme.raisonSociale), ...line('SIRET', formatSiret(organisme.siret))],
    [
      'Interlocuteur métier',
      ...line('Nom', person.nom),
      ...line('Prénom', person.prenom),
      ...line('Fonction', person.fonction),
      ...line('Courriel', person.courriel),
      ...line('Téléphone', shownPhone(person.telephone)),
    ],
    certifications.length === 0 ? [] : line(certifications.length > 1 ? 'Certifications' : 'Certification', certifications.join(', ')),
    deposantLines(deposant),
    ['Cordialement,', `${person.prenom} ${person.nom}`],
  ];
  const corps = paragraphs.filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
  return { objet: `Accrochage : premier contact (${organisme.raisonSociale})`, corps: `${corps.join('\n\n')}\n` };
}
