import { locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

/** Un parchemin atteste ce qui est acquis : ni réserve, ni attente. */
export default regle({
  code: 'formule-conditionnelle',
  severity: 'error',
  source: 'parchemin',
  reference: 'Procertif, base de connaissances sur le parchemin',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » n'a pas sa place sur un parchemin, qui atteste une certification délivrée et enregistrée : retirez la formule.`,
  check: (sujet) =>
    locutionsEcrites(sujet, {
      fr: 'sous (?:toutes? )?reserves?|en cours',
      en: 'subject to|pending|in progress|under review',
      es: 'a reserva de|con reserva|en curso|sujet[oa]s? a|en tramite',
      de: 'unter vorbehalt|vorbehaltlich|in bearbeitung',
      it: 'con riserva|sotto riserva|in corso',
      pt: 'sob reserva|com reserva|em curso|sujeit[oa]s? a',
    }),
});
