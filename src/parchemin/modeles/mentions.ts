/** The mandatory mentions in six languages, as France compétences words them (FAQ « Qu'est ce qu'un parchemin ? »). */
import type { TexteLivre } from './textes.js';

export const TITULAIRE_RNCP: TexteLivre = {
  fr: 'titulaire de la certification professionnelle',
  en: 'holder of the professional certification',
  es: 'titular de la certificación profesional',
  de: '{{accord:Inhaber|Inhaberin}} der beruflichen Zertifizierung',
  it: 'titolare della certificazione professionale',
  pt: 'titular da certificação profissional',
};

export const TITULAIRE_RS: TexteLivre = {
  fr: 'titulaire de la certification',
  en: 'holder of the certification',
  es: 'titular de la certificación',
  de: '{{accord:Inhaber|Inhaberin}} der Zertifizierung',
  it: 'titolare della certificazione',
  pt: 'titular da certificação',
};

export const TITULAIRE_BLOC: TexteLivre = {
  fr: 'titulaire du bloc de compétences {{bloc.code}}',
  en: 'holder of the block of competencies {{bloc.code}}',
  es: 'titular del bloque de competencias {{bloc.code}}',
  de: '{{accord:Inhaber|Inhaberin}} des Kompetenzblocks {{bloc.code}}',
  it: 'titolare del blocco di competenze {{bloc.code}}',
  pt: 'titular do bloco de competências {{bloc.code}}',
};

export const BLOC_DE: TexteLivre = {
  fr: 'bloc {{bloc.rang}} de la certification professionnelle',
  en: 'block {{bloc.rang}} of the professional certification',
  es: 'bloque {{bloc.rang}} de la certificación profesional',
  de: 'Block {{bloc.rang}} der beruflichen Zertifizierung',
  it: 'blocco {{bloc.rang}} della certificazione professionale',
  pt: 'bloco {{bloc.rang}} da certificação profissional',
};

export const ENREGISTREMENT: TexteLivre = {
  fr: 'Certification enregistrée au {{certification.repertoire}} sous le numéro {{certification.numero}} par décision du directeur général de France compétences en date du {{certification.dateDecision|chiffres}}[[ ; enregistrement valable jusqu’au {{certification.dateFin|chiffres}}]].',
  en: 'Certification registered in the {{certification.repertoire}} under number {{certification.numero}} by decision of the Director General of France compétences dated {{certification.dateDecision|chiffres}}[[; registration valid until {{certification.dateFin|chiffres}}]].',
  es: 'Certificación inscrita en el {{certification.repertoire}} con el número {{certification.numero}} por decisión del director general de France compétences de fecha {{certification.dateDecision|chiffres}}[[; inscripción válida hasta el {{certification.dateFin|chiffres}}]].',
  de: 'Zertifizierung, eingetragen im {{certification.repertoire}} unter der Nummer {{certification.numero}} durch Entscheidung des Generaldirektors von France compétences vom {{certification.dateDecision|chiffres}}[[; Eintragung gültig bis {{certification.dateFin|chiffres}}]].',
  it: 'Certificazione iscritta nel {{certification.repertoire}} con il numero {{certification.numero}} con decisione del direttore generale di France compétences in data {{certification.dateDecision|chiffres}}[[; iscrizione valida fino al {{certification.dateFin|chiffres}}]].',
  pt: 'Certificação inscrita no {{certification.repertoire}} com o número {{certification.numero}} por decisão do diretor-geral da France compétences datada de {{certification.dateDecision|chiffres}}[[; inscrição válida até {{certification.dateFin|chiffres}}]].',
};

export const NIVEAU: TexteLivre = {
  fr: 'Niveau de qualification : {{certification.niveau}} · Cadre européen des certifications (CEC) : niveau {{certification.cec}} · Nomenclature des spécialités de formation (NSF) : {{certification.nsf}}',
  en: 'French qualification level: {{certification.niveau}} · European Qualifications Framework (EQF): level {{certification.cec}} · French classification of fields of study (NSF): {{certification.nsf}}',
  es: 'Nivel de cualificación francés: {{certification.niveau}} · Marco Europeo de Cualificaciones (MEC): nivel {{certification.cec}} · Nomenclatura de especialidades de formación (NSF): {{certification.nsf}}',
  de: 'Französisches Qualifikationsniveau: {{certification.niveau}} · Europäischer Qualifikationsrahmen (EQR): Niveau {{certification.cec}} · Französische Systematik der Fachgebiete (NSF): {{certification.nsf}}',
  it: 'Livello di qualificazione francese: {{certification.niveau}} · Quadro europeo delle qualifiche (EQF): livello {{certification.cec}} · Nomenclatura delle specialità di formazione (NSF): {{certification.nsf}}',
  pt: 'Nível de qualificação francês: {{certification.niveau}} · Quadro Europeu de Qualificações (QEQ): nível {{certification.cec}} · Nomenclatura das especialidades de formação (NSF): {{certification.nsf}}',
};

export const BLOC_DISTINCT: TexteLivre = {
  fr: 'Parchemin d’un bloc de compétences, distinct de celui de la certification entière.',
  en: 'Certificate of a block of competencies, distinct from that of the whole certification.',
  es: 'Certificado de un bloque de competencias, distinto del de la certificación completa.',
  de: 'Urkunde über einen Kompetenzblock, nicht über die gesamte Zertifizierung.',
  it: 'Certificato di un blocco di competenze, distinto da quello dell’intera certificazione.',
  pt: 'Certificado de um bloco de competências, distinto do da certificação completa.',
};
