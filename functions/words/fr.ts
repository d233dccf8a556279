import type { Language } from './language.ts'
import type { PageKey } from './page-words.ts'

/** French. A no-break space (U+00A0) stands before `:` and `?` and inside « », so that no line begins with the mark. */
export const fr: Language = {
  language: 'fr',
  locale: 'fr',
  direction: 'ltr',
  reviewed: false,
  dates: { firstDay: '1er' },
  messages: {
    subjectOfVisit: '{$what} ({$visit}, {$date})',
    subjectOfDay: '{$what} ({$date})',
    subjectLate:
      '.input {$days :number} .match $days one {{En retard de {$days} jour\u00a0: {$title}}} * {{En retard de {$days} jours\u00a0: {$title}}}',
    subjectOverdue: 'En retard depuis le {$due}\u00a0: {$title}',
    subjectToday: 'Échéance aujourd’hui\u00a0: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days one {{Échéance demain\u00a0: {$title}}} * {{Échéance dans {$days} jours\u00a0: {$title}}}',
    subjectNew: 'Nouveau\u00a0: {$title}',
    subjectCheckIn: 'Où en est-on\u00a0? {$title}',
    subjectLater: 'Convenu\u00a0: {$title}',
    subjectWaiting: 'En attente d’une réponse\u00a0: {$title}',
    subjectMatter: 'À décider\u00a0: {$title}',
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} engagement}} * {{{$count} engagements}}',
    partLate: '.input {$count :number} {{{$count} en retard}}',
    partToday: '.input {$count :number} {{{$count} pour aujourd’hui}}',
    partSoon: '.input {$count :number} {{{$count} à venir}}',
    partNew: '.input {$count :number} .match $count one {{{$count} nouveau}} * {{{$count} nouveaux}}',
    partCheckIn:
      '.input {$count :number} .match $count one {{{$count} point d’étape}} * {{{$count} points d’étape}}',
    partLater: '.input {$count :number} {{{$count} plus tard}}',
    partWaiting: '.input {$count :number} {{{$count} en attente}}',
    partMatter: '.input {$count :number} {{{$count} à décider}}',
    partLateElsewhere: '.input {$count :number} {{{$count} en retard auprès d’autres responsables}}',
    partNews:
      '.input {$count :number} .match $count one {{{$count} information}} * {{{$count} informations}}',

    greeting: 'À l’attention de {$name},',
    greetingUnnamed: 'À l’attention de\u00a0: {$name}',
    introFirst:
      'Ceci est notre premier message à votre attention. {$institution} tient le registre de ce qui est convenu lors des visites officielles et adresse des rappels aux responsables jusqu’à exécution. Pour répondre, aucun compte n’est nécessaire.',
    introFirstOffice:
      'Ceci est notre premier message à cette adresse. {$institution} tient le registre de ce qui est convenu lors des visites officielles et vous soumet ce qu’un dossier laisse en suspens.',
    intro:
      '.input {$count :number} .match $count one {{Un engagement pris lors d’une visite officielle demande votre attention aujourd’hui.}} * {{{$count} engagements pris lors de visites officielles demandent votre attention aujourd’hui.}}',
    introAhead:
      '.input {$count :number} .match $count one {{Un engagement pris lors d’une visite officielle vous revient, sans échéance aujourd’hui.}} * {{{$count} engagements pris lors de visites officielles vous reviennent, sans échéance aujourd’hui.}}',
    introMatters:
      '.input {$count :number} .match $count one {{Une question attend votre décision.}} * {{{$count} questions attendent votre décision.}}',
    introNews:
      '.input {$count :number} .match $count one {{Il y a du nouveau au sujet d’un point.}} * {{Il y a du nouveau au sujet de {$count} points.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{Total en attente\u00a0: {$all}. Le point qui attend depuis le plus longtemps figure ici.}} * {{Total en attente\u00a0: {$all}. Les {$listed} points qui attendent depuis le plus longtemps figurent ici.}}',
    introTakeover: 'Ce poste est désormais le vôtre, avec tout ce qui y est en cours.',

    headingTakeover: 'Vous prenez la suite de {$name}\u00a0: {$parts}',
    takeover:
      'Chaque point suit, dans son état d’aujourd’hui. Un retard antérieur au {$date} n’est pas le vôtre.',
    sectionLate: 'En retard',
    sectionToday: 'Échéance aujourd’hui',
    sectionSoon: 'À venir',
    sectionNew: 'Nouveau',
    sectionCheckIn: 'Où en est-on\u00a0?',
    sectionLater: 'Plus tard ou sans échéance',
    sectionWaiting: 'En attente d’une réponse',
    sectionToDecide: 'À décider',
    headingNews: 'Informations',
    sectionBrief: 'La semaine en bref',
    subjectBrief: 'La semaine en bref\u00a0: {$parts}',
    partBrief: 'la semaine en bref',
    introBrief: 'La semaine en bref figure ci-dessous\u00a0: ce qui a changé et ce qui est en retard.',
    briefChanged: 'Depuis le {$date}\u00a0: {$parts}.',
    briefUnchanged: 'Rien n’a changé depuis le {$date}.',
    changedAgreed: '.input {$count :number} {{convenu\u00a0: {$count}}}',
    changedDone: '.input {$count :number} {{fait\u00a0: {$count}}}',
    changedMoved: '.input {$count :number} {{reporté\u00a0: {$count}}}',
    changedDropped: '.input {$count :number} {{abandonné\u00a0: {$count}}}',
    changedReopened: '.input {$count :number} {{rouvert\u00a0: {$count}}}',
    partOverdue: '.input {$count :number} {{{$count} en retard}}',
    briefOverdue: '.input {$count :number} {{En retard, par organisme\u00a0: {$count}}}',
    briefDone: '.input {$count :number} {{Fait\u00a0: {$count}}}',
    briefMoved: '.input {$count :number} {{Reporté à une autre date\u00a0: {$count}}}',
    briefDropped: '.input {$count :number} {{Abandonné\u00a0: {$count}}}',
    briefUnreached: '.input {$count :number} {{Non joints par courriel\u00a0: {$count}}}',
    briefUndecided: '.input {$count :number} {{À décider par le service du protocole\u00a0: {$count}}}',
    briefOutstanding:
      '.input {$count :number} {{En souffrance depuis un an et demi ou plus\u00a0: {$count}}}',
    briefName: '{$name}\u00a0:',
    noOrganisation: 'Sans organisme',
    overdueSince: '.input {$count :number} {{{$count}, l’échéance la plus ancienne le {$date}}}',
    nobodyNamed: 'personne n’est désigné',
    briefNowDue: '{$who}\u00a0; nouvelle échéance le {$date}',
    briefWasDue: '{$who}\u00a0; échéance le {$date}',
    briefDoneOn: '{$who}\u00a0; {$date}',
    outsideAddressSince: 'l’adresse attend un accord depuis le {$date}',
    unreachedSince: 'les messages n’arrivent plus depuis le {$date}',
    absentMeanwhile: 'absence du {$from} au {$to}, et une échéance tombe dans ce temps',
    absentNoDeputy: 'absence du {$from} au {$to} sans suppléance, et une échéance tombe dans ce temps',
    labelOldestQuestion: 'La plus ancienne\u00a0:',
    oldestQuestion: 'en suspens depuis le {$date}',
    labelOthers: 'Non cités ici\u00a0:',
    otherEntries: '.input {$count :number} {{{$count}}}',
    labelOtherOrganisations: 'Autres organismes\u00a0:',
    briefWhereAll:
      'Ce qui n’est pas cité ici figure dans la liste de tous les engagements, que tient le service du protocole.',
    labelContents: 'Dans ce message',

    isNew: 'Nouveau',
    newTitle: '[Nouveau] {$title}',

    labelDue: 'Échéance\u00a0:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, en retard de {$days} jour}} * {{{$date}, en retard de {$days} jours}}',
    dueBeforeHeld: '{$date}, avant que ce point ne vous revienne',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, avant que ce point ne vous revienne\u00a0; depuis lors, {$days} jour de retard}} * {{{$date}, avant que ce point ne vous revienne\u00a0; depuis lors, {$days} jours de retard}}',
    dueAsRecorded: '{$date}, date enregistrée',
    dueUnlessMoreTime: '{$date}, sauf si un délai supplémentaire vous est accordé',
    dueToday: '{$date}, aujourd’hui',
    dueComing:
      '.input {$days :number} .match $days one {{{$date}, demain}} * {{{$date}, dans {$days} jours}}',
    periodAsAgreed: '{$period}, au plus tard le {$date}',
    timeAsAgreed: '{$time} après l’événement, au plus tard le {$date}',
    beforeVisit: 'avant la visite «\u00a0{$visit}\u00a0»',
    beforeVisitAsAgreed: 'avant la visite «\u00a0{$visit}\u00a0», au plus tard le {$date}',
    dayOfPeriod: '{$date} ({$period})',
    firstQuarter: '1er trimestre {$year}',
    secondQuarter: '2e trimestre {$year}',
    thirdQuarter: '3e trimestre {$year}',
    fourthQuarter: '4e trimestre {$year}',
    wholeYear: 'année {$year}',
    labelAsWorded: 'Date convenue\u00a0:',
    labelCheckIn: 'Sans échéance\u00a0:',
    checkInDays:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque jour}} * {{nous demandons des nouvelles tous les {$count} jours}}',
    checkInWeeks:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque semaine}} * {{nous demandons des nouvelles toutes les {$count} semaines}}',
    checkInMonths:
      '.input {$count :number} .match $count one {{nous demandons des nouvelles chaque mois}} * {{nous demandons des nouvelles tous les {$count} mois}}',
    checkInFrom: '{$rhythm}, à compter du {$date}',
    labelUntilDue: 'D’ici là\u00a0:',
    untilDue: '{$rhythm}, jusqu’à l’approche de l’échéance',
    labelMissed: 'Pas encore fait\u00a0:',
    labelRepeats: 'Périodicité\u00a0:',
    repeatsDays: '.input {$count :number} .match $count one {{chaque jour}} * {{tous les {$count} jours}}',
    repeatsWeeks:
      '.input {$count :number} .match $count one {{chaque semaine}} * {{toutes les {$count} semaines}}',
    repeatsMonths: '.input {$count :number} .match $count one {{chaque mois}} * {{tous les {$count} mois}}',
    repeatsUntil: '{$often}, jusqu’au {$date}',
    repeatsTimes: '.input {$count :number} {{{$often}, {$count} fois en tout}}',
    labelMoved: 'Échéance reportée\u00a0:',
    moved:
      '.input {$count :number} .match $count one {{une fois\u00a0; première échéance le {$date}}} * {{{$count} fois\u00a0; première échéance le {$date}}}',
    labelYouAsked: 'Votre demande\u00a0:',
    youAskedMoreTime:
      'un délai supplémentaire jusqu’au {$date} (demande du {$since}). Le service du protocole n’a pas encore décidé.',
    youAskedDate:
      'une échéance fixée au {$date} (demande du {$since}). Le service du protocole n’a pas encore décidé.',
    youAskedNotMine:
      'qu’une autre personne s’en charge (demande du {$since}). Le service du protocole n’a pas encore décidé.',
    youAskedToDrop:
      'abandonner l’engagement, qui ne peut pas être tenu (demande du {$since}). Le service du protocole n’a pas encore décidé.',
    youAskedToWait:
      'attendre la même chose une nouvelle fois (demande du {$since}). Le service du protocole n’a pas encore décidé.',
    youAskedReport:
      'accepter que c’est fait depuis le {$date} (compte rendu du {$since}). Le service du protocole n’a pas encore répondu.',
    labelRefused: 'Refus du service du protocole\u00a0:',
    refusedMoreTime: 'le délai supplémentaire (décision du {$date})\u00a0: {$reason}',
    refusedDate: 'la date que vous avez proposée (décision du {$date})\u00a0: {$reason}',
    refusedNotMine: 'l’engagement vous reste confié (décision du {$date})\u00a0: {$reason}',
    refusedToDrop: 'l’engagement reste à tenir (décision du {$date})\u00a0: {$reason}',
    labelLastReport: 'Dernières nouvelles\u00a0:',
    lastReport: '{$date}\u00a0: {$note}',
    lastReportAtRisk: '{$date}, à risque\u00a0: {$note}',
    labelAnswered: 'Réponse donnée\u00a0:',
    waitingFor: '{$date}\u00a0: en attente jusqu’au {$until}, objet\u00a0: «\u00a0{$what}\u00a0»',
    waitedFor:
      '{$date}\u00a0: en attente, objet\u00a0: «\u00a0{$what}\u00a0». L’attente a pris fin le {$until}.',
    labelUndated: 'Sans échéance\u00a0:',
    undatedAccepted: 'aucune n’a été convenue',
    undatedWorded: 'aucune n’a été fixée pour ce qui a été convenu',
    undatedAsked: 'le service du protocole est prié d’en fixer une',
    labelAgreedAt: 'Cadre de l’accord\u00a0:',
    agreedAt: '{$event}, {$date}',
    agreedAtPlace: '{$event}, {$date}, {$place}',
    agreedDuring: '{$event}, pendant la visite ({$visit})',
    agreedDuringPlace: '{$event}, pendant la visite ({$visit}), {$place}',
    agreedInPlace: '{$event}, {$place}',
    eventTitled: '{$event} «\u00a0{$eventTitle}\u00a0»',
    kindMeeting: 'réunion',
    kindSiteVisit: 'visite sur place',
    kindSigning: 'signature',
    kindReception: 'réception',
    kindCall: 'entretien téléphonique',
    kindOther: 'événement',
    days: 'du {$from} au {$to}',
    labelRenews: 'Renouvelle\u00a0:',
    renews: 'ce qui a été convenu le {$date}',
    renewsUndated: 'un accord antérieur',
    labelVisitToCome: 'Visite convenue\u00a0:',
    visitToCome: '«\u00a0{$visit}\u00a0», à partir du {$date}',
    visitToComeUndated: '«\u00a0{$visit}\u00a0»',
    labelVisit: 'Visite\u00a0:',
    labelWith: 'Avec\u00a0:',
    labelUndertakenBy: 'Engagement pris par\u00a0:',
    labelRecipient: 'Engagement envers\u00a0:',
    labelContributors: 'Contribuent\u00a0:',
    labelPart: 'Votre part\u00a0:',
    partLedBy: 'vous contribuez\u00a0; responsable\u00a0: {$name}',
    partWithoutLead: 'vous contribuez\u00a0; le responsable n’est pas encore désigné',
    labelAsked: 'Ce qui manque\u00a0:',
    labelReminded: 'Rappels envoyés jusqu’ici à\u00a0:',
    askResponsible: 'Nous ne savons pas à qui adresser les rappels.',
    askDate: 'Il n’y a ni échéance ni fréquence à laquelle demander des nouvelles.',
    askRemindersEnded:
      'Le dernier rappel a été envoyé et rien n’est clos. Désignez quelqu’un d’autre, fixez une nouvelle date ou acceptez la situation.',
    labelToCheck: 'À vérifier\u00a0:',
    askDateBeforeAgreement:
      'Cette date précède l’accord. Aucun rappel n’est envoyé tant que vous n’en fixez pas une autre ou ne l’acceptez pas.',
    askNoEnd:
      'L’engagement est périodique et aucune fin n’a été convenue. Se poursuit-il\u00a0? Confirmez-le, indiquez le dernier jour, ou abandonnez-le en indiquant le motif.',
    refusedToWait: 'une nouvelle attente (décision du {$date})\u00a0: {$reason}',
    refusedReport: 'ce n’est pas encore fait (décision du {$date})\u00a0: {$reason}',
    labelOfficialAsks: 'Demande de la personne responsable\u00a0:',
    askMoreTime:
      'Délai supplémentaire jusqu’au {$date}. Accordez-le, fixez une autre date, ou refusez-le en indiquant le motif.',
    askProposedDate:
      'Échéance fixée au {$date}. Acceptez-la, fixez une autre date ou une fréquence, ou refusez-la en indiquant le motif.',
    labelContributorAsks: 'Demande d’une personne qui contribue\u00a0:',
    askPartMoreTime:
      'Délai supplémentaire pour cette part, jusqu’au {$date}. Accordez-le, fixez une autre date, ou refusez en indiquant le motif.',
    askPartNotMine:
      'Cette part revient à une autre personne. Désignez-la, mettez fin à la contribution, ou refusez en indiquant le motif.',
    askNotMine: 'L’engagement revient à une autre personne. Désignez-la, ou refusez en indiquant le motif.',
    askCannotBeDone:
      'L’engagement ne peut plus être tenu. Abandonnez-le, ou refusez l’abandon en indiquant le motif.',
    askToWait:
      'Nouvelle attente jusqu’au {$date}, objet\u00a0: «\u00a0{$what}\u00a0». Accordez-la, ou refusez-la en indiquant le motif.',
    labelAskedBy: 'Demande présentée par\u00a0:',
    askedFor: '{$deputy}, pour {$name}',
    askAcceptance:
      'C’est fait depuis le {$date}. Acceptez-le, ou renvoyez-le en indiquant le motif. Sans réponse, il est réputé accepté le {$until}.',
    labelReported: 'Compte rendu\u00a0:',
    labelReasonGiven: 'Motif indiqué\u00a0:',
    labelWhose: 'Revient à\u00a0:',
    labelSilentUntil: 'Rappels suspendus jusqu’au\u00a0:',
    silentUntil: '{$date}, sauf décision de votre part avant cette date',
    newsCommitmentClosed: 'Clos\u00a0: {$title}',
    newsClosedBy: 'Clos par {$name}\u00a0: {$title}',
    newsOccurrenceDone: 'Fait pour l’échéance du {$date}\u00a0: {$title}',
    newsOccurrenceDoneBy: 'Fait par {$name} pour l’échéance du {$date}\u00a0: {$title}',
    newsReportAccepted: 'Accepté comme fait\u00a0: {$title}',
    newsAcceptedBySilence: 'Accepté comme fait, faute d’objection\u00a0: {$title}',
    newsOfOccurrence: '{$title} ({$date})',
    newsPartDone: '{$name} a fait sa part\u00a0: {$title}',
    newsPartOpen: 'La part de {$name}, attendue pour le {$date}, n’est pas encore faite\u00a0: {$title}',
    newsLate: 'Toujours en cours auprès de {$name}\u00a0: {$title}',
    labelWhyTold: 'Raison de cet avis\u00a0:',
    toldAsSupervisor:
      'Vous figurez dans les dossiers en qualité de responsable hiérarchique. Les rappels continuent\u00a0; une aide serait peut-être utile.',
    toldAsOffice:
      'Le retard est de dix jours ouvrés. Les rappels continuent. Vous pouvez accorder un délai, désigner une autre personne ou y renoncer.',
    labelNextStep: 'Suite\u00a0:',
    supervisorWillBeTold:
      'si ce n’est pas fait le {$date}, l’information en sera donnée à {$name}, votre responsable hiérarchique',
    officeWillBeTold: 'si ce n’est pas fait le {$date}, le service du protocole en sera informé',
    newsAddressChanged: 'Nouvelle adresse\u00a0: {$title}',
    newsCalendarAddressMade: 'Une adresse de votre calendrier a été créée',
    newsAbsenceWritten: 'Votre absence a été modifiée sur votre page',
    newsStillUndated: 'Accepté sans date il y a six mois, et toujours ouvert\u00a0: {$visit}',
    labelStillUndated: 'Toujours exact\u00a0?',
    tellStillUndated:
      'Communiquez une date à la personne qui tient les dossiers, ou dites-lui que c’est fait ou abandonné. Sans réponse, rien ne change et la question n’est plus posée.',
    labelNotYou: 'Ce n’était pas vous\u00a0?',
    endCalendarAddress:
      'Ouvrez votre liste par le lien de ce message, allez-y à votre calendrier et mettez fin à l’adresse.',
    endAbsence: 'Ouvrez votre liste par le lien de ce message, allez-y à votre absence et corrigez-la.',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{{$count} responsable a une nouvelle adresse}} * {{{$count} responsables ont une nouvelle adresse}}',
    newsDecided:
      '.input {$count :number} .match $count 1 {{Décision prise par un lien\u00a0: {$title}}} one {{{$count} décision prise par un lien\u00a0: {$title}}} * {{{$count} décisions prises par un lien\u00a0: {$title}}}',
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
    officialAbsent: '{$name}\u00a0: absence',
    absentUntil:
      'Du {$from} au {$to}, cette personne ne reçoit aucun rappel, et une échéance tombe dans cette période.',
    whoAnswersFor: 'Qui répond pour {$organisation}\u00a0?',
    focalPointMissing:
      '.input {$count :number} .match $count one {{{$count} engagement attend son point focal. Personne n’en est informé tant qu’aucun n’est désigné.}} * {{{$count} engagements attendent son point focal. Personne n’en est informé tant qu’aucun n’est désigné.}}',
    labelFields: 'À corriger\u00a0:',
    labelUnseen: 'Attend sans être vu\u00a0:',
    labelDueMeanwhile: 'Échéances\u00a0:',
    dueMeanwhile: '{$title} ({$date})',
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
    linkLine: 'Ouvrir ce point pour répondre',
    linkDesk: 'Ouvrir ma liste',
    linkClosed: 'Consulter ou annuler la clôture',
    linkClosedByOther: 'Consulter',
    howToAnswer:
      'C’est fait, ou vous souhaitez préciser un point\u00a0? Répondez à ce message\u00a0: votre réponse parvient au service du protocole.',
    howToComplete: 'C’est fait\u00a0? Ouvrez le lien placé sous l’engagement et indiquez-le.',
    howToDecide:
      'Pour décider, ouvrez le lien placé sous une question. Les questions d’une même visite sont réunies sur une page, et ce que vous laissez en suspens le reste.',
    howToReach:
      'Si nos messages ne parviennent pas à quelqu’un, communiquez la bonne adresse à la personne qui tient les dossiers. Si la boîte fonctionne de nouveau, ouvrez le lien et indiquez-le.',
    howToTakeBack:
      'Une décision prise par erreur, ou par quelqu’un d’autre\u00a0? Signalez-la à la personne qui tient les dossiers\u00a0: elle peut désigner quelqu’un d’autre, fixer une autre date, rouvrir un engagement et mettre fin aux liens de ces messages.',
    tellDone: 'C’est fait\u00a0? Indiquez-le à la personne qui tient les dossiers.',
    tellDecision: 'Communiquez votre décision à la personne qui tient les dossiers.',
    tellAddress:
      'Si nos messages ne parviennent pas à quelqu’un, communiquez à la personne qui tient les dossiers la bonne adresse, ou signalez-lui que la boîte fonctionne de nouveau.',
    howToCorrect: 'Si une fiche est inutilisable, la personne qui tient les dossiers peut la corriger.',
    howToCover:
      'Ce qui arrive à échéance pendant une absence peut être confié à quelqu’un d’autre, recevoir une autre date ou rester tel quel.',
    why: 'Vous recevez ce message en qualité de responsable, d’après les dossiers tenus par {$institution}. Il en part un par jour au plus, les jours ouvrés seulement.',
    whyContributor:
      'Vous recevez ce message parce que vous contribuez, d’après les dossiers tenus par {$institution}. Il en part un par jour au plus, les jours ouvrés seulement.',
    whySupervisor:
      'Vous recevez ce message en qualité de responsable hiérarchique d’une personne chargée d’un suivi, d’après les dossiers tenus par {$institution}. Il en part un par jour au plus, les jours ouvrés seulement.',
    sectionFor: 'Pour {$name}, absence jusqu’au {$date}',
    standInText:
      'Vous assurez la suppléance de {$name}. Merci de suivre les points ci-dessous\u00a0: vous y répondez comme pour les vôtres, et ils restent confiés à {$name}.',
    introStandIns:
      '.input {$count :number} .match $count one {{Un engagement pris lors d’une visite officielle demande votre attention au titre d’une suppléance.}} * {{{$count} engagements pris lors de visites officielles demandent votre attention au titre d’une suppléance.}}',
    partStandIn: '.input {$count :number} {{{$count} en suppléance}}',
    subjectFor: 'Pour {$name}\u00a0: {$title}',
    whyDeputy:
      'Vous recevez ce message parce que vous assurez la suppléance d’une personne absente, d’après les dossiers tenus par {$institution}. Il en part un par jour au plus, les jours ouvrés seulement.',
    whyOffice:
      'Vous recevez ce message parce que vous décidez de ce que les dossiers tenus par {$institution} laissent en suspens. Il en part un par jour au plus, les jours ouvrés seulement.',
    whyBrief:
      'Vous recevez ce message en qualité de destinataire de la note hebdomadaire, d’après les dossiers tenus par {$institution}. Pour ne plus la recevoir, répondez à ce message. Il en part un par jour au plus, les jours ouvrés seulement.',
  },
}

export const pages: Readonly<Record<PageKey, string>> = {
  titleDesk: 'Votre liste',
  deskOf: 'Responsable\u00a0: {$name}, situation au {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{Votre liste ne comporte aucun engagement en cours.}} one {{Votre liste comporte {$count} engagement en cours.}} * {{Votre liste comporte {$count} engagements en cours.}}',
  cameLater:
    '.input {$count :number} .match $count one {{Après ce message, {$count} engagement s’est ajouté. Un message ultérieur en apportera le lien.}} * {{Après ce message, {$count} engagements se sont ajoutés. Un message ultérieur en apportera les liens.}}',
  toDecideHere: 'Ouvrez une visite pour décider de ce que son dossier laisse en suspens.',
  openMatters:
    '.input {$count :number} .match $count 0 {{Il ne reste rien à décider ici.}} one {{{$count} question attend votre décision.}} * {{{$count} questions attendent votre décision.}}',
  mattersCameLater:
    '.input {$count :number} .match $count one {{Après ce message, {$count} question s’est ajoutée. Un message ultérieur en apportera le lien.}} * {{Après ce message, {$count} questions se sont ajoutées. Un message ultérieur en apportera les liens.}}',
  titleVisitToDecide: 'À décider\u00a0: {$visit}',
  titleOfficialsToDecide: 'À décider au sujet de responsables',
  decideHere:
    'Choisissez une réponse là où vous souhaitez décider, indiquez vos initiales à la fin et enregistrez. Ce que vous laissez en suspens le reste.',
  fieldFind:
    'Nom du responsable ou, à défaut de nom, fonction ou organisation\u00a0; le début suffit (au moins trois lettres)',
  find: 'Rechercher le responsable',
  findMore: 'Indiquez au moins trois lettres du nom.',
  foundNone:
    'Personne de ce nom ne figure dans le répertoire. Écrivez-le autrement, ou désignez un nouveau responsable.',
  foundNobody:
    'Personne de ce nom ne figure dans le répertoire. Écrivez-le autrement, ou faites d’abord enregistrer le responsable.',
  foundSome: 'Choisissez le responsable ci-dessous.',
  foundMany:
    'Choisissez le responsable ci-dessous. Seuls les dix premiers sont affichés\u00a0; complétez le nom pour en voir d’autres.',
  choiceKnownOfficial: 'Un responsable du répertoire',
  choiceNewOfficial: 'Un nouveau responsable',
  fieldName: 'Nom (s’il est connu)',
  fieldTitle: 'Fonction (si elle est connue)',
  fieldOrganisation: 'Organisation (si elle est connue)',
  fieldEmail:
    'Adresse électronique. Rien n’est envoyé à une adresse extérieure à l’institution avant votre accord\u00a0; le prochain message le demande.',
  choiceDate: 'Fixer l’échéance',
  fieldDueOn: 'Quel jour est l’échéance\u00a0?',
  choiceRhythm: 'Ne pas fixer d’échéance et demander régulièrement des nouvelles',
  fieldWeeks: 'Toutes les combien de semaines\u00a0? (de 1 à 52)',
  choiceLeaveOut: 'Mettre fin à la contribution de cette personne',
  choiceLeave: 'Laisser le dossier tel quel et ne plus poser la question',
  choiceLeaveAbsence: 'Laisser tel quel et ne plus poser la question pour cette absence',
  choiceGoesOn: 'Il se poursuit\u00a0; reposer la question dans un an',
  choiceEnds: 'Il prend fin',
  fieldLastDay: 'Quel est le dernier jour\u00a0?',
  choiceAcceptDate: 'Accepter la date',
  choiceGrant: 'Accorder la demande',
  choiceAcceptReport: 'L’accepter\u00a0: c’est fait',
  choiceReturnReport: 'Le renvoyer\u00a0: ce n’est pas encore fait',
  choiceRefuse: 'Refuser la demande',
  fieldRefuse: 'Pour quel motif\u00a0? Le responsable le lira dans le prochain message.',
  choiceDrop: 'Abandonner l’engagement, ce qui le clôt',
  fieldOfficeNote: 'Votre observation, pour le dossier',
  choiceAllowAddress: 'Autoriser l’envoi de messages à cette adresse',
  choiceRefuseAddress: 'Ne pas autoriser l’envoi de messages à cette adresse',
  choiceTryAgain: 'La boîte fonctionne de nouveau\u00a0: réessayer',
  correctedElsewhere: 'La personne qui tient les dossiers peut le corriger.',
  recordDecisions: 'Enregistrer les décisions',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count one {{{$count} décision sur {$all} est enregistrée.}} * {{{$count} décisions sur {$all} sont enregistrées.}}',
  pagesOfList: 'Pages de la liste',
  pageOf: '.input {$page :number} .input {$pages :number} {{Page {$page} sur {$pages}}}',
  pageBefore: 'Page précédente',
  pageAfter: 'Page suivante',
  linkToCalendar: 'Vos échéances dans votre calendrier',
  linkToDesk: 'Votre liste',
  linkToCommitment: 'Revenir à cet engagement',
  whose:
    'Cette page est destinée à {$name}. Jusqu’au {$date}, toute personne qui en possède l’adresse peut répondre en son nom.',
  writeTo: 'Une autre question\u00a0? Écrivez au service du protocole\u00a0: {$address}',

  headingAnswer: 'Votre réponse',
  headingHistory: 'Ce qui s’est passé jusqu’ici',
  headingTold: 'Messages qui vous l’ont signalé',
  toldNever: 'Aucun message des 60 derniers jours ne vous l’a signalé.',
  toldSent: '{$date}\u00a0: envoyé',
  toldDelivered: '{$date}\u00a0: remis',
  toldBounced: '{$date}\u00a0: revenu sans avoir été remis',
  toldUnknown: '{$date}\u00a0: envoi non confirmé',

  record: 'Enregistrer la réponse',
  answerDone: 'C’est fait',
  answerOccurrenceDone: 'C’est fait pour cette fois',
  fieldOutcome: 'Quel en est le résultat\u00a0?',
  fieldDoneOn: 'Quel jour\u00a0? (champ vide\u00a0: aujourd’hui)',
  fieldOccurrence:
    'Quelle échéance\u00a0? Son jour sous la forme 2026-11-24 (champ vide\u00a0: la plus ancienne non faite)',
  fieldReference: 'Numéro de dossier du courrier ou du document (le cas échéant)',
  answerProgress: 'C’est en cours',
  fieldNote: 'Où en est-on\u00a0?',
  fieldAtRisk: 'Le délai risque de ne pas être tenu',
  answerWaiting: 'J’attends l’autre partie',
  fieldFor: 'Qu’attendez-vous\u00a0?',
  fieldUntil: 'Jusqu’à quel jour\u00a0? (trois mois au plus)',
  answerWaitingEnd: 'Je n’attends plus l’autre partie',
  fieldWaitingEnd: 'Où en est-on maintenant\u00a0?',
  answerMoreTime: 'J’ai besoin de plus de temps',
  fieldNewDate: 'Jusqu’à quel jour\u00a0?',
  answerProposedDate: 'Je propose une date',
  fieldProposedDate: 'Quel jour\u00a0?',
  answerNotMine: 'Cet engagement ne me revient pas',
  fieldWho: 'À qui revient-il\u00a0? (si vous l’ignorez\u00a0: pourquoi il ne vous revient pas)',
  answerCannotBeDone: 'L’engagement ne peut plus être tenu',
  answerSeen: 'J’en ai pris connaissance',
  fieldInitials: 'Vos initiales (elles montrent seulement qu’une personne répond et ne sont pas conservées)',
  answerUndo: 'Retirer ma dernière réponse',
  answerPartDone: 'Ma part est faite',
  fieldReason: 'Pour quel motif\u00a0?',

  chooseAgain: 'Vos choix ne sont plus cochés. Choisissez de nouveau avant d’envoyer.',
  notRecorded: 'Rien n’a été enregistré.',
  noChoice: 'Choisissez l’une des réponses.',
  noDecision: 'Choisissez une réponse à une question au moins.',
  tooManyLines: '.input {$count :number} {{Décidez de {$count} questions au plus à la fois.}}',
  decidedMeanwhile:
    'Une réponse avait déjà été donnée, et votre décision n’a rien changé. Dernier événement\u00a0:',
  notOfThisLink: 'Le lien de ce message ne mène plus à cette question, ou pas encore.',
  dateBeforeAgreement: 'Ce jour précède l’accord. Indiquez un jour ultérieur.',
  endsTooEarly:
    'Une échéance postérieure à ce jour reste ouverte. Indiquez cette date ou un jour ultérieur, ou abandonnez l’engagement.',
  officialStillHolds:
    'Ce responsable a encore des engagements. Désignez d’abord quelqu’un d’autre pour ceux-ci.',
  unknownOfficial: 'Ce responsable ne figure pas dans le répertoire. Recherchez-le de nouveau.',
  addressRefusedBefore:
    'L’envoi de messages à cette adresse a déjà été refusé. Désignez quelqu’un d’autre, ou indiquez une autre adresse.',
  officialOfAnother:
    'Ce responsable relève d’une autre organisation. Désignez quelqu’un de celle-ci, ou faites d’abord corriger sa fiche.',
  namedThere: 'Cette personne est déjà responsable ou contribue déjà. Désignez quelqu’un d’autre.',
  dateAfterDue: 'La date d’une part ne peut pas être postérieure à l’échéance de l’engagement.',
  namesWhoAsks:
    'La demande vient de ce responsable. Désignez quelqu’un d’autre, ou refusez en indiquant le motif.',
  addressWaits:
    'Rien n’est envoyé à {$name} avant que vous n’autorisiez l’adresse. Le prochain message le demande.',
  formNotWhole: 'Le formulaire n’est pas arrivé en entier. Remplissez-le et envoyez-le de nouveau.',
  tooYoung:
    'La réponse est arrivée plus vite qu’une personne ne peut lire. Vérifiez-la et envoyez-la de nouveau.',
  tooOld: 'La page est restée ouverte plus de deux heures. Vérifiez la réponse et envoyez-la de nouveau.',
  changedMeanwhile:
    'L’engagement a été modifié après l’ouverture de la page. Prenez connaissance de ce qui est nouveau et renvoyez votre réponse si elle reste valable.',
  wrongOutcome: 'Indiquez le résultat, en 4\u202f000 caractères au plus, sans caractères spéciaux.',
  wrongOccurrence: 'Indiquez l’échéance qui n’est pas encore faite, sous la forme 2026-11-24.',
  wrongDoneOn:
    'Indiquez le jour sous la forme 2026-11-24. Ce jour ne peut pas être postérieur à aujourd’hui.',
  wrongReference: 'Indiquez le numéro de dossier sur une seule ligne, en 200 caractères au plus.',
  wrongNote: 'Indiquez où en sont les choses, en 4\u202f000 caractères au plus, sans caractères spéciaux.',
  wrongFor: 'Indiquez sur une seule ligne ce que vous attendez, en 300 caractères au plus.',
  wrongUntil:
    'Indiquez le jour sous la forme 2026-11-24. Ce jour est postérieur à aujourd’hui et ne dépasse pas trois mois.',
  wrongNewDate:
    'Indiquez le jour sous la forme 2026-11-24. Ce jour est postérieur à l’échéance actuelle et ne peut pas être passé.',
  wrongPartDate:
    'Indiquez le jour sous la forme 2026-11-24. Ce jour est postérieur à la date actuelle de votre part, sans dépasser l’échéance de l’engagement, et ne peut pas être passé.',
  wrongProposedDate: 'Indiquez le jour sous la forme 2026-11-24. Ce jour ne peut pas être passé.',
  wrongWho: 'Indiquez sur une seule ligne à qui revient l’engagement, en 200 caractères au plus.',
  wrongInitials: 'Indiquez vos initiales.',
  wrongName:
    'Indiquez un nom, une fonction ou une organisation. Le nom tient sur une seule ligne, en 200 caractères au plus.',
  wrongTitle: 'Indiquez la fonction sur une seule ligne, en 300 caractères au plus.',
  wrongOrganisation: 'Indiquez l’organisation sur une seule ligne, en 200 caractères au plus.',
  wrongEmail: 'Indiquez l’adresse sous la forme nom@example.org.',
  wrongDueOn: 'Indiquez le jour sous la forme 2026-11-24.',
  wrongWeeks: 'Indiquez le nombre de semaines, de 1 à 52.',
  wrongReason: 'Indiquez le motif, en 4\u202f000 caractères au plus, sans caractères spéciaux.',
  notPossible: 'Cela n’est plus possible ici. Écrivez au service du protocole\u00a0: {$address}',
  tooLong: 'La réponse est trop longue pour cette page. Envoyez-la au service du protocole\u00a0: {$address}',

  titleRecorded: 'Réponse enregistrée',
  recordedOccurrenceDone:
    'C’est enregistré comme fait pour cette fois. Vous recevrez un rappel de la prochaine échéance.',
  recordedDone: 'L’engagement est enregistré comme tenu. Plus aucun message ne vous le rappelle.',
  recordedReportedDone:
    'Votre compte rendu est enregistré, et le service du protocole est invité à l’accepter. D’ici là, aucun message ne vous rappelle l’engagement.',
  recordedPartDone:
    'Votre part est enregistrée comme faite. Plus aucun message ne vous la rappelle, et la personne responsable en est informée.',
  recordedProgress:
    'Votre compte rendu est enregistré. Aucun message ne vous demande de nouvelles pendant quelques jours ouvrés.',
  recordedWaiting:
    'Votre attente est enregistrée. Aucun message ne vous rappelle l’engagement avant le jour indiqué. L’attente ne reporte pas l’échéance.',
  recordedWaitAgain:
    'Le service du protocole est saisi d’une demande de nouvelle attente. Les rappels continuent jusqu’à sa décision.',
  recordedWaitingEnd:
    'La fin de votre attente est enregistrée. Des messages vous rappellent de nouveau l’engagement.',
  recordedMoreTime:
    'Le service du protocole est saisi d’une demande de délai supplémentaire. Les rappels continuent jusqu’à sa décision.',
  recordedProposedDate:
    'Le service du protocole est saisi de la date proposée. Les rappels continuent jusqu’à sa décision.',
  recordedNotMine:
    'Le service du protocole est informé que l’engagement ne vous revient pas. Aucun message ne vous le rappelle jusqu’à sa décision, pendant dix jours ouvrés au plus.',
  recordedCannotBeDone:
    'Le service du protocole est informé que l’engagement ne peut plus être tenu. Aucun message ne vous le rappelle jusqu’à sa décision, pendant dix jours ouvrés au plus.',
  recordedSeen: 'Il est enregistré que vous avez pris connaissance de l’engagement. Rien d’autre ne change.',
  recordedUndo: 'Votre réponse est retirée. Tout est de nouveau comme avant.',
  recordedAllowed: 'L’envoi de messages à cette adresse est autorisé.',
  recordedRefusedAddress: 'Aucun message n’est envoyé à cette adresse.',
  recordedTryAgain: 'L’envoi de messages à cette adresse reprend.',
  recordedAbsenceLeft: 'Tout reste tel quel. La question n’est plus posée pour cette absence.',
  recordedFocalPoint:
    'Ce responsable répond désormais pour l’organisation. Ce qui attendait lui est transmis.',
  recordedBefore: 'Vous avez déjà enregistré cette réponse. Rien de plus n’est nécessaire.',
  takeBack: 'Une erreur\u00a0? Vous pouvez retirer la réponse ci-dessous, jusqu’au {$date}.',

  stateDone: 'Fait le {$date}',
  statePartDone: 'Votre part est faite depuis le {$date}',
  stateDropped: 'Abandonné par le service du protocole',
  stateCancelled: 'Annulé par le service du protocole',
  stateRenewed: 'Renouvelé par un accord ultérieur',
  labelState: 'État\u00a0:',
  labelOutcome: 'Résultat\u00a0:',
  labelReference: 'Numéro de dossier\u00a0:',
  labelReason: 'Motif\u00a0:',

  entry: '{$date}\u00a0: {$what}',
  entryBy: '{$date}, {$name}\u00a0: {$what}',
  happenedRecorded: 'enregistré',
  happenedDecided: 'décidé par le service du protocole',
  happenedGranted: 'accordé par le service du protocole',
  happenedNamed: 'le service du protocole a désigné {$name}',
  happenedDateSet: 'le service du protocole a fixé l’échéance\u00a0: {$to}',
  happenedDateBesideRhythm:
    'le service du protocole a fixé l’échéance\u00a0: {$to}\u00a0; d’ici là, {$rhythm}',
  happenedRhythm: 'le service du protocole n’a pas fixé d’échéance\u00a0: {$rhythm}',
  happenedLeft: 'le service du protocole a laissé le dossier tel quel',
  happenedGoesOn: 'le service du protocole a confirmé que l’engagement se poursuit',
  happenedEndSet: 'le service du protocole a fixé le dernier jour\u00a0: {$to}',
  happenedRefused: 'refusé par le service du protocole',
  happenedDropped: 'abandonné par le service du protocole',
  happenedMoreTime: 'délai supplémentaire demandé, jusqu’au {$to}',
  happenedProposedDate: 'date proposée\u00a0: {$to}',
  happenedNotMine: 'une personne responsable a indiqué que l’engagement revient à quelqu’un d’autre',
  happenedCannotBeDone: 'une personne responsable a indiqué que l’engagement ne peut plus être tenu',
  happenedWaitAgain: 'une personne responsable a demandé une nouvelle attente, jusqu’au {$to}',
  happenedReportedDone: 'signalé comme fait le {$date}',
  happenedReturned: 'renvoyé par le service du protocole, car pas encore fait',
  happenedAccepted: 'accepté comme fait par le service du protocole',
  happenedAcceptedBySilence: 'accepté comme fait, faute d’objection',
  happenedCompleted: 'fait',
  happenedVisitHeld: 'fait\u00a0: la visite convenue a eu lieu',
  happenedOccurrenceDone: 'fait pour l’échéance du {$date}',
  happenedOccurrenceSkipped: 'échéance du {$date} laissée de côté',
  happenedGoneOver: 'passage à l’échéance du {$date}',
  happenedRemindersEnded: 'le dernier rappel a été envoyé',
  happenedSupervisorTold: 'le retard a été signalé à {$name}, responsable hiérarchique',
  happenedOfficeTold: 'le retard a été signalé au service du protocole',
  happenedEndAsked: 'le service du protocole a été interrogé sur la poursuite de l’engagement',
  happenedCorrected: 'le dossier a été corrigé',
  happenedMoved: 'l’échéance a été déplacée du {$from} au {$to}',
  happenedDated: 'l’échéance a été fixée au {$to}',
  happenedUndated: 'l’échéance du {$from} a été supprimée',
  happenedProgress: 'compte rendu',
  happenedAtRisk: 'compte rendu\u00a0: le délai risque de ne pas être tenu',
  happenedSeen: 'vu',
  happenedPartDone: 'part de {$name}\u00a0: faite',
  happenedPartProgress: 'part de {$name}\u00a0: compte rendu',
  happenedPartAtRisk: 'part de {$name}\u00a0: compte rendu, le délai risque de ne pas être tenu',
  happenedPartSeen: 'part de {$name}\u00a0: vu',
  happenedPartMoreTime: 'part de {$name}\u00a0: délai supplémentaire demandé, jusqu’au {$to}',
  happenedPartNotMine: 'part de {$name}\u00a0: revient à quelqu’un d’autre, selon cette personne',
  happenedPartDated: 'part de {$name}\u00a0: échéance fixée au {$to}',
  happenedPartLeftOut: '{$name} ne contribue plus',
  happenedPartPassedOn: 'part de {$name}\u00a0: confiée à {$other}',
  happenedPartRefused: 'part de {$name}\u00a0: demande refusée par le service du protocole',
  happenedPartUndone: 'part de {$name}\u00a0: rouverte',
  happenedWaiting: 'en attente de l’autre partie jusqu’au {$to}',
  happenedWaitingEnded: 'fin de l’attente de l’autre partie',
  happenedUndone: 'la dernière réponse a été retirée',
  happenedCancelled: 'annulé',
  happenedRenewed: 'renouvelé par un accord ultérieur',
  happenedReopened: 'rouvert',
  happenedReassigned: 'confié à {$name}',
  happenedContributing: 'contribuent désormais\u00a0: {$names}',
  happenedNobodyContributes: 'plus personne ne contribue',
  happenedPublished: 'la visite a été publiée',
  happenedEventCorrected: 'la fiche de la visite ou de l’événement a été corrigée',

  titleAbsence: 'Votre absence',
  absenceAbout:
    'Pendant votre absence, vous ne recevez aucun message de notre part. Ce qui arrive à échéance dans cette période vous est rappelé le dernier jour ouvré qui la précède. Une absence compte au plus tôt à partir de demain.',
  absenceOffice: 'Pendant votre absence, le service du protocole est interrogé sur ce qui arrive à échéance.',
  absenceDeputy: 'Pendant votre absence, ce qui arrive à échéance est communiqué à {$deputy}.',
  absenceDeputyAway: 'Les jours où {$deputy} s’absente aussi, le service du protocole est interrogé.',
  absenceThere: 'Inscrite\u00a0: absence du {$from} au {$to}.',
  absenceNotThere: 'Aucune absence n’est inscrite.',
  absenceWrite: 'Je serai en congé ou en déplacement',
  absenceEnd: 'Je ne suis pas en congé\u00a0: retirer l’absence',
  fieldAbsentFrom: 'Premier jour',
  fieldAbsentTo: 'Dernier jour',
  wrongAbsence:
    'Indiquez les deux jours sous la forme 2026-11-24. Le dernier jour est postérieur à aujourd’hui et ne précède pas le premier\u00a0; les deux tiennent en un an.',
  absenceChanged:
    'Quelque chose a changé après l’ouverture de la page. Vérifiez et renvoyez votre choix s’il reste nécessaire.',
  titleAbsenceWritten: 'Votre absence est inscrite',
  absenceWritten:
    'Vous ne recevez aucun message de notre part du {$from} au {$to}. Notre prochain message le rappelle.',
  titleAbsenceEnded: 'Aucune absence n’est plus inscrite',
  absenceGone: 'À partir du prochain jour ouvré, vous recevez nos messages comme avant.',
  titleCalendar: 'Vos échéances dans votre calendrier',
  calendarAbout:
    'Un logiciel de calendrier peut s’abonner à une adresse privée de votre liste. Il affiche alors vos échéances comme des événements d’une journée entière, les déplace quand une date change et les retire quand l’engagement est tenu. Toute personne qui possède l’adresse peut lire ces dates.',
  calendarThere: 'Vous avez une adresse. Elle n’est plus affichée.',
  calendarNotThere: 'Vous n’avez pas encore d’adresse.',
  headingCalendar: 'Que souhaitez-vous\u00a0?',
  calendarMake: 'Créer une adresse',
  calendarMakeAnother: 'Créer une autre adresse\u00a0; l’actuelle cesse d’être valable',
  calendarEnd: 'Mettre fin à l’adresse',
  calendarGo: 'Continuer',
  calendarChanged:
    'Quelque chose a changé après l’ouverture de la page\u00a0; peut-être une adresse vient-elle d’être créée ou supprimée. Vérifiez et renvoyez votre choix s’il reste nécessaire.',
  titleCalendarMade: 'L’adresse de votre calendrier',
  calendarOnce:
    'Copiez l’adresse maintenant\u00a0: elle n’est affichée qu’une seule fois et personne ne peut la retrouver.',
  calendarOpen: 'S’abonner sur cet appareil',
  calendarSubscribe:
    'Vous pouvez aussi la coller dans votre logiciel de calendrier, à l’endroit où l’on s’abonne à un calendrier d’internet. Le logiciel cherche les changements de lui-même, souvent quelques fois par jour seulement. Un message vous signale que l’adresse a été créée.',
  titleCalendarEnded: 'L’adresse du calendrier n’est plus valable',
  calendarGone:
    'Les logiciels de calendrier n’en reçoivent plus rien. Vous pouvez y supprimer le calendrier.',
  calendarHasEnded:
    'Une autre adresse a été créée, quelqu’un y a mis fin, ou le poste ou l’adresse électronique a changé. Le lien du dernier message permet d’en créer une nouvelle\u00a0; vous pouvez aussi écrire au service du protocole\u00a0: {$address}',
  titleCalendarUnknown: 'Ce calendrier est inconnu',
  calendarUnknown:
    'L’adresse est peut-être incomplète. Si elle ne l’est pas, créez-en une nouvelle par le lien du dernier message\u00a0; vous pouvez aussi écrire au service du protocole\u00a0: {$address}',
  calendarName: 'Convenu lors de visites officielles',
  calendarAnswer:
    'Pour répondre, ouvrez le lien d’un message qui vous l’a signalé, ou répondez à ce message.',

  titleLinkUnknown: 'Ce lien est inconnu',
  linkUnknown:
    'L’adresse est peut-être incomplète. Ouvrez de nouveau le lien depuis le message. Si cela ne suffit pas, écrivez au service du protocole\u00a0: {$address}',
  titleLinkExpired: 'Ce lien est trop ancien',
  linkExpired:
    'Les liens sont valables 60 jours, ceux du service du protocole 14 jours. Le dernier message en contient un nouveau\u00a0; vous pouvez aussi écrire au service du protocole\u00a0: {$address}',
  titleLinkEnded: 'Ce lien n’est plus valable',
  linkEnded:
    'Le poste ou l’adresse a changé, ou le service du protocole a mis fin à la validité du lien. Le dernier message en contient un nouveau\u00a0; vous pouvez aussi écrire au service du protocole\u00a0: {$address}',
  titleNotYours: 'Cet engagement ne figure pas sur votre liste',
  passedOn: 'L’engagement est désormais confié à une autre personne. Vous n’avez rien à faire.',
  contributesNoLonger: 'Vous ne contribuez plus à cet engagement. Vous n’avez rien à faire.',
  ofAnotherLink:
    'Le lien de ce message n’y conduit pas. Si l’engagement vous revient, un message ultérieur en apportera le lien\u00a0; vous pouvez aussi écrire au service du protocole\u00a0: {$address}',
  titleNoPage: 'Cette page n’existe pas',
  noPage:
    'Ouvrez de nouveau le lien depuis le message. Si cela ne suffit pas, écrivez au service du protocole\u00a0: {$address}',
  titleFault: 'La page n’a pas pu être affichée',
  fault:
    'Réessayez dans quelques minutes. Si l’erreur persiste, écrivez au service du protocole et indiquez ce numéro\u00a0: {$number}. Adresse\u00a0: {$address}',
}
