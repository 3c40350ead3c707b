/** The deadlines as a calendar: one event per day, kind and certification, never per person. */
import type { BilanSuivi, EcheanceGroupee, TypeEcheance } from '../suivi/suivi.js';

const DAY = 24 * 60 * 60;
/** Days before the deadline on which the calendar reminds of it. */
const REMINDERS = [30, 7];

const plural = (count: number): string => `${count} passage${count > 1 ? 's' : ''}`;

const KINDS = {
  envoi: { what: 'à envoyer à la CDC', why: 'Trois mois après la délivrance, dernier jour pour que la CDC les ait enregistrés.' },
  correction: {
    what: 'à corriger',
    why: 'Trois mois après la demande, dernier jour pour envoyer la correction ou dire pourquoi la demande n’est pas fondée.',
  },
  'mise-en-demeure': {
    what: 'en mise en demeure',
    why: 'Soixante jours après la mise en demeure, dernier jour pour que la CDC les ait enregistrés.',
  },
} as const satisfies Record<TypeEcheance, { what: string; why: string }>;

function textOf({ passages, idTechniques, type }: EcheanceGroupee): string {
  const more = passages - idTechniques.length;
  return `${KINDS[type].why}\nIdentifiants techniques : ${idTechniques.join(', ')}${more > 0 ? ` et ${more} autre${more > 1 ? 's' : ''}` : ''}`;
}

/** Les échéances d'un bilan au format iCalendar (.ics) : des nombres et des identifiants techniques, jamais de nom. */
export async function suiviCalendar({ today, echeances }: BilanSuivi): Promise<string> {
  // Loaded when a calendar is written, and only then.
  const { default: ical, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({ name: "Échéances de l'accrochage", prodId: { company: 'accrochage', product: 'suivi', language: 'FR' } });
  for (const echeance of echeances) {
    const { type, date, certification, passages, alerte } = echeance;
    const event = calendar.createEvent({
      // The same from one export to the next: a calendar then replaces the event.
      id: `${type}-${date}-${encodeURIComponent(certification ?? 'sans-certification')}@accrochage`,
      stamp: `${today ?? date}T00:00:00Z`,
      start: date,
      allDay: true,
      summary: `${alerte === 'depassee' ? 'En retard : ' : ''}${plural(passages)} ${KINDS[type].what}${certification === null ? '' : ` (${certification})`}`,
      description: textOf(echeance),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (alerte !== 'depassee')
      for (const days of REMINDERS)
        event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY, description: `Dans ${days} jours` });
  }
  return calendar.toString();
}
