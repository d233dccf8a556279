import type { Language } from './language.ts'

/** French. A no-break space (U+00A0) stands before `:` and `?` and inside « », so that no line begins with the mark. */
export const fr: Language = {
  language: 'fr',
  locale: 'fr',
  direction: 'ltr',
  reviewed: false,
  dates: { firstDay: '1er' },
  messages: {
    subjectOverdue: 'En retard depuis le {$due}\u00a0: {$title}',
    subjectDueToday: 'Échéance aujourd’hui\u00a0: {$title}',
    subjectComing: 'Échéance le {$due}\u00a0: {$title}',
    subjectCheckIn: 'Où en est-on\u00a0? {$title}',
    subjectFollowed: 'Convenu\u00a0: {$title}',
    subjectUndated: 'Convenu, sans échéance à ce jour\u00a0: {$title}',
    subjectMatter: 'À décider\u00a0: {$title}',
    subjectSeveral: 'Suites des visites officielles\u00a0: {$parts}',
    subjectTakeover: 'Vous prenez la suite de {$name}\u00a0: {$parts}',
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} engagement}} * {{{$count} engagements}}',
    partOverdue: '.input {$count :number} {{{$count} en retard}}',
    partDueToday: '.input {$count :number} {{{$count} pour aujourd’hui}}',
    partComing: '.input {$count :number} {{{$count} à venir}}',
    partCheckIn:
      '.input {$count :number} .match $count one {{{$count} point d’étape}} * {{{$count} points d’étape}}',
    partFollowed: '.input {$count :number} .match $count one {{{$count} convenu}} * {{{$count} convenus}}',
    partUndated: '.input {$count :number} {{{$count} sans échéance}}',
    partMatter: '.input {$count :number} {{{$count} à décider}}',
    partNews:
      '.input {$count :number} .match $count one {{{$count} information}} * {{{$count} informations}}',

    greeting: 'À l’attention de {$name},',
    intro:
      '.input {$count :number} .match $count one {{Un engagement pris lors d’une visite officielle demande votre attention aujourd’hui.}} * {{{$count} engagements pris lors de visites officielles demandent votre attention aujourd’hui.}}',
    introAhead:
      '.input {$count :number} .match $count one {{Un engagement pris lors d’une visite officielle vous revient, sans échéance aujourd’hui.}} * {{{$count} engagements pris lors de visites officielles vous reviennent, sans échéance aujourd’hui.}}',
    introMatters:
      '.input {$count :number} .match $count one {{Une question attend votre décision.}} * {{{$count} questions attendent votre décision.}}',
    introNews:
      '.input {$count :number} .match $count one {{Il y a du nouveau au sujet d’un point qui vous revenait.}} * {{Il y a du nouveau au sujet de {$count} points qui vous revenaient.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{Total en attente\u00a0: {$all}. Le point qui attend depuis le plus longtemps figure ici.}} * {{Total en attente\u00a0: {$all}. Les {$listed} points qui attendent depuis le plus longtemps figurent ici.}}',
    introTakeover: 'Ce poste est désormais le vôtre, avec tout ce qui y est en cours.',

    headingTakeover: 'Vous prenez la suite de {$name}\u00a0: {$parts}',
    takeover:
      'Chaque point suit, dans son état d’aujourd’hui. Un retard antérieur au {$date} n’est pas le vôtre.',
    headingOverdue: 'En retard',
    headingDueToday: 'Échéance aujourd’hui',
    headingComing: 'À venir',
    headingCheckIn: 'Où en est-on\u00a0?',
    headingFollowed: 'Convenu',
    headingUndated: 'Convenu, sans échéance à ce jour',
    headingMatter: 'À décider',
    headingNews: 'Informations',

    isNew: 'Nouveau',
    newTitle: '[Nouveau] {$title}',

    labelDue: 'Échéance\u00a0:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, en retard de {$days} jour}} * {{{$date}, en retard de {$days} jours}}',
    dueBeforeHeld: '{$date}, avant que ce point ne vous revienne',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, avant que ce point ne vous revienne\u00a0; depuis lors, {$days} jour de retard}} * {{{$date}, avant que ce point ne vous revienne\u00a0; depuis lors, {$days} jours de retard}}',
    dueAsRecorded: '{$date}, date enregistrée',
    dueToday: '{$date}, aujourd’hui',
    dueComing:
      '.input {$days :number} .match $days one {{{$date}, demain}} * {{{$date}, dans {$days} jours}}',
    labelAsWorded: 'Date convenue\u00a0:',
    labelCheckIn: 'Sans échéance\u00a0:',
    checkInDays:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque jour}} * {{nous demandons des nouvelles tous les {$count} jours}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque semaine}} * {{nous demandons des nouvelles toutes les {$count} semaines}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque mois}} * {{nous demandons des nouvelles tous les {$count} mois}}',
    labelLastReport: 'Dernières nouvelles\u00a0:',
    lastReport: '{$date}\u00a0: {$note}',
    labelUndated: 'Sans échéance\u00a0:',
    undatedAccepted: 'aucune n’a été convenue',
    undatedWorded: 'aucune n’a été fixée pour ce qui a été convenu',
    undatedAsked: 'le service du protocole est prié d’en fixer une',
    labelAgreedAt: 'Cadre de l’accord\u00a0:',
    agreedAt: '{$event}, {$date}',
    agreedAtPlace: '{$event}, {$date}, {$place}',
    agreedAtTitled: '{$event} «\u00a0{$eventTitle}\u00a0», {$date}',
    agreedAtTitledPlace: '{$event} «\u00a0{$eventTitle}\u00a0», {$date}, {$place}',
    kindMeeting: 'réunion',
    kindSiteVisit: 'visite sur place',
    kindSigning: 'signature',
    kindReception: 'réception',
    kindCall: 'entretien téléphonique',
    kindOther: 'événement',
    days: 'du {$from} au {$to}',
    labelVisit: 'Visite\u00a0:',
    labelWith: 'Avec\u00a0:',
    labelUndertakenBy: 'Engagement pris par\u00a0:',
    labelRecipient: 'Engagement envers\u00a0:',
    labelAsked: 'Ce qui manque\u00a0:',
    labelReminded: 'Rappels envoyés jusqu’ici à\u00a0:',
    askResponsible: 'Nous ne savons pas à qui adresser les rappels.',
    askDate: 'Il n’y a ni échéance ni fréquence à laquelle demander des nouvelles.',
    askRemindersEnded:
      'Le dernier rappel a été envoyé et rien n’est clos. Désignez quelqu’un d’autre, fixez une nouvelle date ou acceptez la situation.',
    labelToCheck: 'À vérifier\u00a0:',
    askDateBeforeAgreement:
      'Cette date précède l’accord. Aucun rappel n’est envoyé tant que vous n’en fixez pas une autre ou ne l’acceptez pas.',
    newsCommitmentClosed: 'Clos\u00a0: {$title}',
    newsAddressChanged: 'Nouvelle adresse\u00a0: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{{$count} responsable a une nouvelle adresse}} * {{{$count} responsables ont une nouvelle adresse}}',
    mayWeWrite: 'Pouvons-nous écrire à {$name}\u00a0?',
    labelAddress: 'Adresse\u00a0:',
    labelWhy: 'Motif de la question\u00a0:',
    addressOutside:
      'Cette adresse n’appartient pas aux domaines de l’institution. Rien n’y est envoyé sans votre accord.',
    labelWaits: 'En attente de votre accord\u00a0:',
    mailDoesNotReach: 'Nos messages ne parviennent pas à {$name}',
    unreachableBounced: 'La boîte n’accepte aucun message. Plus rien n’y est envoyé.',
    unreachableComplained:
      'Son titulaire a signalé nos messages comme indésirables. Plus rien n’y est envoyé.',
    unreachableNeverDelivered:
      'Plusieurs messages sont revenus et aucun n’a été remis. Plus rien n’y est envoyé.',
    unreachableRefused: 'Aucun message ne peut être envoyé à cette adresse. Rien n’y est envoyé.',
    recordUnusable: 'La fiche de {$name} est inutilisable',
    unusableFields:
      'Cette fiche ne permet d’écrire à personne. Rien n’est envoyé tant qu’elle n’est pas corrigée.',
    labelFields: 'À corriger\u00a0:',
    labelUnseen: 'Attend sans être vu\u00a0:',
    labelOfficial: 'Responsable\u00a0:',
    nothingWaits: 'rien à ce jour',
    labelToDecide: 'À décider\u00a0:',
    mattersOfVisit:
      '.input {$count :number} .match $count one {{{$count} question}} * {{{$count} questions}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} .match $count one {{{$count} question, dont {$listed} ici}} * {{{$count} questions, dont {$listed} ici}}',
    labelOpenSince: 'En suspens depuis\u00a0:',
    openSince:
      '.input {$count :number} .match $count one {{{$date}}} * {{{$date}, posée {$count} fois avec ce message}}',
    labelMatter: 'Question\u00a0:',
    labelCommitment: 'Référence\u00a0:',

    partyNameTitle: '{$name}, {$title}',
    partyNameOrganisation: '{$name}, {$organisation}',
    partyTitleOrganisation: '{$title}, {$organisation}',
    partyNameTitleOrganisation: '{$name}, {$title}, {$organisation}',
    series: '{$before}\u00a0; {$next}',
    seriesAndOthers:
      '.input {$count :number} .match $count one {{{$series} et {$count} autre}} * {{{$series} et {$count} autres}}',

    waiting:
      '.input {$count :number} .match $count one {{Un autre point est remis au prochain jour ouvré.}} * {{{$count} autres points sont remis au prochain jour ouvré.}}',
    withoutWording:
      'Si un texte convenu n’est pas reproduit, la place manquait dans ce message. Le dossier contient tous les textes.',
    others:
      '.input {$count :number} .match $count one {{Un autre de vos engagements en cours ne demande rien aujourd’hui.}} * {{{$count} autres de vos engagements en cours ne demandent rien aujourd’hui.}}',
    howToAnswer:
      'C’est fait, ou vous souhaitez préciser un point\u00a0? Répondez à ce message\u00a0: votre réponse parvient au service du protocole.',
    howToComplete:
      'C’est fait\u00a0? Indiquez-le par l’API\u00a0: POST /commitments/(sa référence)/completion.',
    howToDecide: 'Décidez par l’API\u00a0: POST /matters/(l’identifiant de la question)/decision.',
    howToAllow:
      'Si nous demandons l’autorisation d’écrire à quelqu’un, répondez par "accept": true ou "accept": false.',
    howToReach:
      'Si nos messages ne parviennent pas à quelqu’un, corrigez l’adresse\u00a0: PATCH /officials/(le responsable). Si la boîte fonctionne de nouveau, répondez à la question par "tryAgain": true.',
    howToCorrect: 'Si une fiche est inutilisable, corrigez-la\u00a0: PATCH /officials/(le responsable).',
    why: 'Vous recevez ce message en qualité de responsable, d’après les dossiers tenus par {$institution}. Il en part un par jour au plus, les jours ouvrés seulement.',
    whyOffice:
      'Vous recevez ce message parce que vous décidez de ce que les dossiers tenus par {$institution} laissent en suspens. Il en part un par jour au plus, les jours ouvrés seulement.',
  },
}
