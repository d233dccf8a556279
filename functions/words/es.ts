import type { Language } from './language.ts'
import type { PageKey } from './page-words.ts'

/** Spanish, in the words that Spain and Latin America share. */
export const es: Language = {
  language: 'es',
  locale: 'es',
  direction: 'ltr',
  reviewed: false,
  messages: {
    subjectOfVisit: '{$what} ({$visit}, {$date})',
    subjectOfDay: '{$what} ({$date})',
    subjectLate:
      '.input {$days :number} .match $days one {{{$days} día de retraso: {$title}}} * {{{$days} días de retraso: {$title}}}',
    subjectOverdue: 'Vencido desde el {$due}: {$title}',
    subjectToday: 'Vence hoy: {$title}',
    subjectSoon:
      '.input {$days :number} .match $days one {{Vence mañana: {$title}}} * {{Vence en {$days} días: {$title}}}',
    subjectNew: 'Nuevo: {$title}',
    subjectCheckIn: '¿En qué estado se encuentra? {$title}',
    subjectLater: 'Acordado: {$title}',
    subjectWaiting: 'A la espera de respuesta: {$title}',
    subjectMatter: 'Por decidir: {$title}',
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} compromiso}} * {{{$count} compromisos}}',
    partLate: '.input {$count :number} .match $count one {{{$count} vencido}} * {{{$count} vencidos}}',
    partToday: '.input {$count :number} {{{$count} para hoy}}',
    partSoon: '.input {$count :number} .match $count one {{{$count} próximo}} * {{{$count} próximos}}',
    partNew: '.input {$count :number} .match $count one {{{$count} nuevo}} * {{{$count} nuevos}}',
    partCheckIn: '.input {$count :number} .match $count one {{{$count} consulta}} * {{{$count} consultas}}',
    partLater: '.input {$count :number} {{{$count} más adelante}}',
    partWaiting: '.input {$count :number} {{{$count} en espera}}',
    partMatter: '.input {$count :number} {{{$count} por decidir}}',
    partNews: '.input {$count :number} .match $count one {{{$count} novedad}} * {{{$count} novedades}}',

    greeting: 'A la atención de {$name}:',
    greetingUnnamed: 'A la atención de: {$name}',
    introFirst:
      'Este es nuestro primer mensaje para usted. {$institution} registra lo acordado en las visitas oficiales y se lo recuerda a quien esté a cargo hasta que se cumpla. Para responder no necesita una cuenta.',
    introFirstOffice:
      'Este es nuestro primer mensaje a esta dirección. {$institution} registra lo acordado en las visitas oficiales y le consulta lo que un expediente deja pendiente.',
    intro:
      '.input {$count :number} .match $count one {{Un compromiso acordado en una visita oficial requiere hoy su atención.}} * {{{$count} compromisos acordados en visitas oficiales requieren hoy su atención.}}',
    introAhead:
      '.input {$count :number} .match $count one {{Un compromiso acordado en una visita oficial está a su cargo y no vence hoy.}} * {{{$count} compromisos acordados en visitas oficiales están a su cargo y no vencen hoy.}}',
    introMatters:
      '.input {$count :number} .match $count one {{Un asunto espera su decisión.}} * {{{$count} asuntos esperan su decisión.}}',
    introNews:
      '.input {$count :number} .match $count one {{Hay novedades sobre un asunto.}} * {{Hay novedades sobre {$count} asuntos.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{Total pendiente: {$all}. Aquí figura el que lleva más tiempo en espera.}} * {{Total pendiente: {$all}. Aquí figuran los {$listed} que llevan más tiempo en espera.}}',
    introTakeover: 'Este puesto es ahora suyo, con todo lo que tiene pendiente.',

    headingTakeover: 'Usted releva a {$name}: {$parts}',
    takeover:
      'A continuación figura cada asunto como está hoy. El retraso anterior al {$date} no le corresponde.',
    sectionLate: 'Vencido',
    sectionToday: 'Vence hoy',
    sectionSoon: 'Próximamente',
    sectionNew: 'Nuevos',
    sectionCheckIn: '¿En qué estado se encuentra?',
    sectionLater: 'Más adelante o sin fecha',
    sectionWaiting: 'A la espera de respuesta',
    sectionToDecide: 'Por decidir',
    headingNews: 'Novedades',
    labelContents: 'En este mensaje',

    isNew: 'Nuevo',
    newTitle: '[Nuevo] {$title}',

    labelDue: 'Vencimiento:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, {$days} día de retraso}} * {{{$date}, {$days} días de retraso}}',
    dueBeforeHeld: '{$date}, antes de que estuviera a su cargo',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, antes de que estuviera a su cargo; desde entonces, {$days} día de retraso}} * {{{$date}, antes de que estuviera a su cargo; desde entonces, {$days} días de retraso}}',
    dueAsRecorded: '{$date}, según consta',
    dueUnlessMoreTime: '{$date}, salvo que se le conceda una prórroga',
    dueToday: '{$date}, hoy',
    dueComing:
      '.input {$days :number} .match $days 1 {{{$date}, mañana}} * {{{$date}, dentro de {$days} días}}',
    periodAsAgreed: '{$period}, a más tardar el {$date}',
    timeAsAgreed: '{$time} después del acto, a más tardar el {$date}',
    beforeVisit: 'antes de la visita «{$visit}»',
    beforeVisitAsAgreed: 'antes de la visita «{$visit}», a más tardar el {$date}',
    dayOfPeriod: '{$date} ({$period})',
    firstQuarter: 'primer trimestre de {$year}',
    secondQuarter: 'segundo trimestre de {$year}',
    thirdQuarter: 'tercer trimestre de {$year}',
    fourthQuarter: 'cuarto trimestre de {$year}',
    wholeYear: 'año {$year}',
    labelAsWorded: 'Fecha acordada:',
    labelCheckIn: 'Sin vencimiento:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{preguntamos cada día}} * {{preguntamos cada {$count} días}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{preguntamos cada semana}} * {{preguntamos cada {$count} semanas}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{preguntamos cada mes}} * {{preguntamos cada {$count} meses}}',
    checkInFrom: '{$rhythm}, a partir del {$date}',
    labelUntilDue: 'Hasta entonces:',
    untilDue: '{$rhythm}, hasta que se acerque el vencimiento',
    labelMissed: 'Aún sin hacer:',
    labelRepeats: 'Periodicidad:',
    repeatsDays: '.input {$count :number} .match $count 1 {{cada día}} * {{cada {$count} días}}',
    repeatsWeeks: '.input {$count :number} .match $count 1 {{cada semana}} * {{cada {$count} semanas}}',
    repeatsMonths: '.input {$count :number} .match $count 1 {{cada mes}} * {{cada {$count} meses}}',
    repeatsUntil: '{$often}, hasta el {$date}',
    repeatsTimes: '.input {$count :number} {{{$often}, {$count} veces en total}}',
    labelMoved: 'Aplazado:',
    moved:
      '.input {$count :number} .match $count 1 {{una vez; primer vencimiento: {$date}}} * {{{$count} veces; primer vencimiento: {$date}}}',
    labelYouAsked: 'Su solicitud:',
    youAskedMoreTime:
      'una prórroga hasta el {$date} (solicitud del {$since}). La oficina de protocolo aún no ha decidido.',
    youAskedDate:
      'que venza el {$date} (solicitud del {$since}). La oficina de protocolo aún no ha decidido.',
    youAskedNotMine:
      'que se encargue otra persona (solicitud del {$since}). La oficina de protocolo aún no ha decidido.',
    youAskedToDrop:
      'dejar sin efecto el compromiso, porque no se puede cumplir (solicitud del {$since}). La oficina de protocolo aún no ha decidido.',
    youAskedToWait:
      'esperar lo mismo una vez más (solicitud del {$since}). La oficina de protocolo aún no ha decidido.',
    youAskedReport:
      'aceptar que se cumplió el {$date} (informe del {$since}). La oficina de protocolo aún no ha respondido.',
    labelRefused: 'Negativa de la oficina de protocolo:',
    refusedMoreTime: 'a la prórroga (decisión del {$date}): {$reason}',
    refusedDate: 'a la fecha que usted propuso (decisión del {$date}): {$reason}',
    refusedNotMine: 'el compromiso sigue a su cargo (decisión del {$date}): {$reason}',
    refusedToDrop: 'el compromiso sigue pendiente de cumplimiento (decisión del {$date}): {$reason}',
    labelLastReport: 'Último informe:',
    lastReport: '{$date}: {$note}',
    lastReportAtRisk: '{$date}, en riesgo: {$note}',
    labelAnswered: 'Respondido:',
    waitingFor: '{$date}: a la espera de «{$what}» hasta el {$until}',
    waitedFor: '{$date}: a la espera de «{$what}». La espera terminó el {$until}.',
    labelUndated: 'Sin vencimiento:',
    undatedAccepted: 'no se acordó ninguno',
    undatedWorded: 'no se fijó ninguno para lo acordado',
    undatedAsked: 'se ha pedido uno a la oficina de protocolo',
    labelAgreedAt: 'Acordado en:',
    agreedAt: '{$event}, {$date}',
    agreedAtPlace: '{$event}, {$date}, {$place}',
    agreedDuring: '{$event}, durante la visita ({$visit})',
    agreedDuringPlace: '{$event}, durante la visita ({$visit}), {$place}',
    agreedInPlace: '{$event}, {$place}',
    eventTitled: '{$event} «{$eventTitle}»',
    kindMeeting: 'reunión',
    kindSiteVisit: 'visita sobre el terreno',
    kindSigning: 'firma',
    kindReception: 'recepción',
    kindCall: 'llamada',
    kindOther: 'acto',
    days: 'del {$from} al {$to}',
    labelRenews: 'Renueva:',
    renews: 'lo acordado el {$date}',
    renewsUndated: 'un acuerdo anterior',
    labelVisitToCome: 'Visita acordada:',
    visitToCome: '«{$visit}», a partir del {$date}',
    visitToComeUndated: '«{$visit}»',
    labelVisit: 'Visita:',
    labelWith: 'Con:',
    labelUndertakenBy: 'Compromiso de:',
    labelRecipient: 'Compromiso ante:',
    labelContributors: 'Colaboran:',
    labelPart: 'Su parte:',
    partLedBy: 'usted colabora; dirige {$name}',
    partWithoutLead: 'usted colabora; aún no consta quién dirige',
    labelAsked: 'Lo que falta:',
    labelReminded: 'Avisos enviados hasta ahora a:',
    askResponsible: 'No consta a quién debemos enviar los avisos.',
    askDate: 'No hay vencimiento ni una periodicidad para preguntar.',
    askRemindersEnded:
      'Se ha enviado el último aviso y sigue pendiente. Designe a otra persona, fije una nueva fecha o acéptelo como está.',
    labelToCheck: 'Por comprobar:',
    askDateBeforeAgreement:
      'Esta fecha es anterior al acuerdo. No se envía ningún aviso hasta que usted fije otra o la acepte.',
    askNoEnd:
      'Es periódico y no se acordó ningún final. ¿Continúa? Confírmelo, indique el último día, o déjelo sin efecto e indique el motivo.',
    refusedToWait: 'a una nueva espera (decisión del {$date}): {$reason}',
    refusedReport: 'el compromiso aún no se ha cumplido (decisión del {$date}): {$reason}',
    labelOfficialAsks: 'Solicitud de la persona responsable:',
    askMoreTime: 'Prórroga hasta el {$date}. Concédala, fije otra fecha o deniéguela e indique el motivo.',
    askProposedDate:
      'Que venza el {$date}. Acéptelo, fije otra fecha o una periodicidad, o deniéguelo e indique el motivo.',
    labelContributorAsks: 'Solicitud de quien colabora:',
    askPartMoreTime:
      'Prórroga de esta parte hasta el {$date}. Concédala, fije otra fecha o deniéguela e indique el motivo.',
    askPartNotMine:
      'Esta parte corresponde a otra persona. Desígnela, ponga fin a la colaboración, o deniegue la solicitud e indique el motivo.',
    askNotMine: 'Corresponde a otra persona. Desígnela, o deniegue la solicitud e indique el motivo.',
    askCannotBeDone:
      'El compromiso ya no se puede cumplir. Déjelo sin efecto, o deniegue la solicitud e indique el motivo.',
    askToWait:
      'Esperar una vez más «{$what}», hasta el {$date}. Concédalo, o deniéguelo e indique el motivo.',
    labelAskedBy: 'Solicitud presentada por:',
    askAcceptance:
      'Se cumplió el {$date}. Acéptelo, o devuélvalo e indique el motivo. Sin respuesta, se dará por aceptado el {$until}.',
    labelReported: 'Informe:',
    labelReasonGiven: 'Motivo indicado:',
    labelWhose: 'Corresponde a:',
    labelSilentUntil: 'Avisos suspendidos hasta el:',
    silentUntil: '{$date}, salvo que usted decida antes',
    newsCommitmentClosed: 'Cerrado: {$title}',
    newsClosedBy: 'Cerrado por {$name}: {$title}',
    newsOccurrenceDone: 'Hecho para el vencimiento del {$date}: {$title}',
    newsOccurrenceDoneBy: 'Hecho por {$name} para el vencimiento del {$date}: {$title}',
    newsReportAccepted: 'Aceptado como hecho: {$title}',
    newsAcceptedBySilence: 'Aceptado como hecho, porque nadie objetó: {$title}',
    newsOfOccurrence: '{$title} ({$date})',
    newsPartDone: '{$name} ha cumplido su parte: {$title}',
    newsPartOpen: 'La parte de {$name}, prevista para el {$date}, sigue pendiente: {$title}',
    newsAddressChanged: 'Nueva dirección: {$title}',
    newsCalendarAddressMade: 'Se ha creado una dirección de su calendario',
    newsAbsenceWritten: 'Su ausencia se ha modificado en su página',
    newsStillUndated: 'Aceptado sin fecha hace medio año y aún abierto: {$visit}',
    labelStillUndated: '¿Sigue siendo así?',
    tellStillUndated:
      'Comunique una fecha a quien lleva los registros, o que ya está hecho o se ha abandonado. Sin respuesta, queda como está y no se vuelve a preguntar.',
    labelNotYou: '¿No fue usted?',
    endCalendarAddress:
      'Abra su lista con el enlace de este mensaje, vaya allí a su calendario y ponga fin a la dirección.',
    endAbsence: 'Abra su lista con el enlace de este mensaje, vaya allí a su ausencia y corríjala.',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{{$count} responsable tiene una nueva dirección}} * {{{$count} responsables tienen una nueva dirección}}',
    newsDecided:
      '.input {$count :number} .match $count 1 {{Decisión tomada mediante un enlace: {$title}}} one {{{$count} decisión tomada mediante un enlace: {$title}}} * {{{$count} decisiones tomadas mediante un enlace: {$title}}}',
    mayWeWrite: '¿Podemos escribir a {$name}?',
    labelAddress: 'Dirección:',
    labelWhy: 'Motivo de la pregunta:',
    addressOutside:
      'No pertenece a los dominios de la institución. No se envía nada a esta dirección sin su autorización.',
    labelWaits: 'A la espera de su autorización:',
    mailDoesNotReach: 'El correo no llega a {$name}',
    unreachableBounced: 'El buzón no acepta correo. Ya no se le envía nada.',
    unreachableComplained: 'Su titular marcó nuestros mensajes como no deseados. Ya no se le envía nada.',
    unreachableNeverDelivered:
      'Varios avisos han sido devueltos y ninguno se entregó. Ya no se le envía nada.',
    unreachableRefused: 'No es una dirección a la que se pueda enviar correo. No se le envía nada.',
    recordUnusable: 'La ficha de {$name} no se puede usar',
    unusableFields: 'Con esta ficha no se puede avisar a nadie. No se envía nada hasta que se corrija.',
    officialAbsent: '{$name}: ausencia',
    absentUntil: 'Del {$from} al {$to} no se avisa a esta persona, y algo vence en ese tiempo.',
    whoAnswersFor: '¿Quién responde por {$organisation}?',
    focalPointMissing:
      '.input {$count :number} .match $count one {{{$count} compromiso espera a su punto focal. Nadie recibe aviso de él hasta que se designe uno.}} * {{{$count} compromisos esperan a su punto focal. Nadie recibe aviso de ellos hasta que se designe uno.}}',
    labelFields: 'Por corregir:',
    labelUnseen: 'Espera sin ser visto:',
    labelDueMeanwhile: 'Vence:',
    dueMeanwhile: '{$title} ({$date})',
    labelOfficial: 'Responsable:',
    nothingWaits: 'nada por ahora',
    labelToDecide: 'Por decidir:',
    mattersOfVisit: '.input {$count :number} .match $count one {{{$count} asunto}} * {{{$count} asuntos}}',
    mattersOfVisitListed:
      '.input {$count :number} .input {$listed :number} .match $count one {{{$count} asunto, {$listed} en este mensaje}} * {{{$count} asuntos, {$listed} en este mensaje}}',
    labelOpenSince: 'Pendiente desde:',
    openSince:
      '.input {$count :number} .match $count 1 {{{$date}}} * {{{$date}, preguntado {$count} veces con este mensaje}}',
    labelMatter: 'Asunto:',
    labelCommitment: 'Referencia:',

    partyNameTitle: '{$name}, {$title}',
    partyNameOrganisation: '{$name}, {$organisation}',
    partyTitleOrganisation: '{$title}, {$organisation}',
    partyNameTitleOrganisation: '{$name}, {$title}, {$organisation}',
    series: '{$before}; {$next}',
    seriesAndOthers: '.input {$count :number} {{{$series} y {$count} más}}',

    waiting:
      '.input {$count :number} .match $count one {{Queda uno más para el próximo día hábil.}} * {{Quedan {$count} más para el próximo día hábil.}}',
    withoutWording:
      'Donde no figura el texto acordado, no había espacio en este mensaje. El expediente contiene todos los textos.',
    others:
      '.input {$count :number} .match $count one {{Otro compromiso pendiente a su cargo no requiere nada hoy.}} * {{Otros {$count} compromisos pendientes a su cargo no requieren nada hoy.}}',
    linkLine: 'Abrir este asunto para responder',
    linkDesk: 'Abrir mi lista',
    linkClosed: 'Ver o deshacer el cierre',
    howToAnswer:
      '¿Está hecho, o desea añadir algo? Responda a este mensaje: su respuesta llega a la oficina de protocolo.',
    howToComplete: '¿Está hecho? Abra el enlace situado debajo del compromiso e indíquelo.',
    howToDecide:
      'Para decidir, abra el enlace situado debajo de un asunto. Todos los asuntos de una visita están en una página, y lo que usted deje pendiente sigue pendiente.',
    howToReach:
      'Si el correo no llega a alguien, comunique la dirección correcta a la persona que lleva los expedientes. Si el buzón vuelve a funcionar, abra el enlace e indíquelo.',
    howToTakeBack:
      '¿Una decisión tomada por error o por otra persona? Avise a la persona que lleva los expedientes, que puede designar a otro responsable, fijar otra fecha, reabrir un compromiso y anular los enlaces de estos mensajes.',
    tellDone: '¿Está hecho? Indíquelo a la persona que lleva los expedientes.',
    tellDecision: 'Comunique su decisión a la persona que lleva los expedientes.',
    tellAddress:
      'Si el correo no llega a alguien, comunique a la persona que lleva los expedientes la dirección correcta, o que el buzón vuelve a funcionar.',
    howToCorrect: 'Si una ficha no se puede usar, la persona que lleva los expedientes puede corregirla.',
    howToCover:
      'Lo que vence durante una ausencia puede pasar a otra persona, recibir otra fecha o quedar como está.',
    why: 'Usted recibe este mensaje porque consta como responsable en los expedientes de {$institution}. Se envía como máximo uno al día, solo en días hábiles.',
    whyContributor:
      'Usted recibe este mensaje porque consta como persona que colabora en los expedientes de {$institution}. Se envía como máximo uno al día, solo en días hábiles.',
    whyOffice:
      'Usted recibe este mensaje porque decide lo que los expedientes de {$institution} dejan pendiente. Se envía como máximo uno al día, solo en días hábiles.',
  },
}

export const pages: Readonly<Record<PageKey, string>> = {
  titleDesk: 'Su lista',
  deskOf: 'Responsable: {$name}, situación al {$date}',
  openOnDesk:
    '.input {$count :number} .match $count 0 {{No hay compromisos pendientes en su lista.}} one {{Hay {$count} compromiso pendiente en su lista.}} * {{Hay {$count} compromisos pendientes en su lista.}}',
  cameLater:
    '.input {$count :number} .match $count one {{Después de este mensaje se añadió {$count} compromiso más. Un mensaje posterior traerá el enlace.}} * {{Después de este mensaje se añadieron {$count} compromisos más. Un mensaje posterior traerá los enlaces.}}',
  toDecideHere: 'Abra una visita para decidir lo que su expediente deja pendiente.',
  openMatters:
    '.input {$count :number} .match $count 0 {{No queda nada por decidir aquí.}} one {{{$count} asunto espera su decisión.}} * {{{$count} asuntos esperan su decisión.}}',
  mattersCameLater:
    '.input {$count :number} .match $count one {{Después de este mensaje se añadió {$count} asunto más. Un mensaje posterior traerá el enlace.}} * {{Después de este mensaje se añadieron {$count} asuntos más. Un mensaje posterior traerá los enlaces.}}',
  titleVisitToDecide: 'Por decidir: {$visit}',
  titleOfficialsToDecide: 'Por decidir sobre responsables',
  decideHere:
    'Elija una respuesta donde desee decidir, escriba sus iniciales al final y registre. Lo que deje pendiente sigue pendiente.',
  fieldFind:
    'Nombre del responsable o, a falta de nombre, cargo u organización; basta el comienzo (al menos tres letras)',
  find: 'Buscar al responsable',
  findMore: 'Escriba al menos tres letras del nombre.',
  foundNone:
    'Nadie con ese nombre figura en el directorio. Escríbalo de otra forma, o designe a un nuevo responsable.',
  foundNobody:
    'En el directorio no hay nadie con ese nombre. Escríbalo de otra manera o haga registrar primero al responsable.',
  foundSome: 'Elija al responsable más abajo.',
  foundMany:
    'Elija al responsable más abajo. Solo se muestran los diez primeros; escriba más letras del nombre para ver otros.',
  choiceKnownOfficial: 'Un responsable del directorio',
  choiceNewOfficial: 'Un nuevo responsable',
  fieldName: 'Nombre (si se conoce)',
  fieldTitle: 'Cargo (si se conoce)',
  fieldOrganisation: 'Organización (si se conoce)',
  fieldEmail:
    'Dirección de correo. No se envía nada a una dirección ajena a la institución antes de que usted lo autorice; el próximo mensaje lo pregunta.',
  choiceDate: 'Fijar el vencimiento',
  fieldDueOn: '¿Qué día vence?',
  choiceRhythm: 'No fijar vencimiento y preguntar con regularidad',
  fieldWeeks: '¿Cada cuántas semanas? (de 1 a 52)',
  choiceLeaveOut: 'Poner fin a la colaboración de esta persona',
  choiceLeave: 'Dejarlo como consta y no volver a preguntar',
  choiceLeaveAbsence: 'Queda como está; no volver a preguntar por esta ausencia',
  choiceGoesOn: 'Continúa; volver a preguntar dentro de un año',
  choiceEnds: 'Termina',
  fieldLastDay: '¿Cuál es el último día?',
  choiceAcceptDate: 'Aceptar la fecha',
  choiceGrant: 'Conceder lo solicitado',
  choiceAcceptReport: 'Aceptarlo: está hecho',
  choiceReturnReport: 'Devolverlo: aún no está hecho',
  choiceRefuse: 'Denegar lo solicitado',
  fieldRefuse: '¿Por qué motivo? El responsable lo leerá en el próximo mensaje.',
  choiceDrop: 'Dejar sin efecto el compromiso, con lo que queda cerrado',
  fieldOfficeNote: 'Su observación, para el expediente',
  choiceAllowAddress: 'Autorizar el correo a esta dirección',
  choiceRefuseAddress: 'No autorizar el correo a esta dirección',
  choiceTryAgain: 'El buzón vuelve a funcionar: intentarlo de nuevo',
  correctedElsewhere: 'La persona que lleva los expedientes puede corregirlo.',
  recordDecisions: 'Registrar las decisiones',
  decisionsRecorded:
    '.input {$count :number} .input {$all :number} .match $count one {{Se ha registrado {$count} decisión de {$all}.}} * {{Se han registrado {$count} decisiones de {$all}.}}',
  pagesOfList: 'Páginas de la lista',
  pageOf: '.input {$page :number} .input {$pages :number} {{Página {$page} de {$pages}}}',
  pageBefore: 'Página anterior',
  pageAfter: 'Página siguiente',
  linkToCalendar: 'Sus fechas en su propio calendario',
  linkToDesk: 'Su lista',
  linkToCommitment: 'Volver a este compromiso',
  whose:
    'Esta página es para {$name}. Hasta el {$date}, toda persona que tenga la dirección de la página puede responder en ese nombre.',
  writeTo: '¿Otra cuestión? Escriba a la oficina de protocolo: {$address}',

  headingAnswer: 'Su respuesta',
  headingHistory: 'Lo ocurrido hasta ahora',
  headingTold: 'Mensajes en los que se le comunicó',
  toldNever: 'En los últimos 60 días no se le comunicó en ningún mensaje.',
  toldSent: '{$date}: enviado',
  toldDelivered: '{$date}: entregado',
  toldBounced: '{$date}: devuelto',
  toldUnknown: '{$date}: no consta si salió',

  record: 'Registrar la respuesta',
  answerDone: 'Está hecho',
  answerOccurrenceDone: 'Está hecho por esta vez',
  fieldOutcome: '¿Cuál fue el resultado?',
  fieldDoneOn: '¿Qué día? (en blanco: hoy)',
  fieldOccurrence: '¿Qué vencimiento? Su día en la forma 2026-11-24 (en blanco: el más antiguo sin hacer)',
  fieldReference: 'Número de expediente de la carta o del documento (si lo hay)',
  answerProgress: 'Está en curso',
  fieldNote: '¿En qué estado se encuentra?',
  fieldAtRisk: 'Es posible que no se cumpla a tiempo',
  answerWaiting: 'Espero a la otra parte',
  fieldFor: '¿Qué espera?',
  fieldUntil: '¿Hasta qué día? (tres meses como máximo)',
  answerWaitingEnd: 'Ya no espero a la otra parte',
  fieldWaitingEnd: '¿En qué estado se encuentra ahora?',
  answerMoreTime: 'Necesito más tiempo',
  fieldNewDate: '¿Hasta qué día?',
  answerProposedDate: 'Propongo una fecha',
  fieldProposedDate: '¿Qué día?',
  answerNotMine: 'Este compromiso no me corresponde',
  fieldWho: '¿A quién corresponde? (si no lo sabe: por qué no le corresponde a usted)',
  answerCannotBeDone: 'Ya no se puede cumplir',
  answerSeen: 'He tomado conocimiento',
  fieldInitials: 'Sus iniciales (solo muestran que responde una persona; no se conservan)',
  answerUndo: 'Retirar mi última respuesta',
  answerPartDone: 'Mi parte está hecha',
  fieldReason: '¿Por qué motivo?',

  chooseAgain: 'Lo que había elegido ya no está marcado. Elija de nuevo antes de enviar.',
  notRecorded: 'No se ha registrado nada.',
  noChoice: 'Elija una de las respuestas.',
  noDecision: 'Elija una respuesta al menos a una pregunta.',
  tooManyLines: '.input {$count :number} {{Decida como máximo {$count} asuntos a la vez.}}',
  decidedMeanwhile: 'Ya se había respondido, y su decisión no cambió nada. Lo último que ocurrió:',
  notOfThisLink: 'El enlace de este mensaje ya no lleva a esta pregunta, o todavía no.',
  dateBeforeAgreement: 'El día es anterior al acuerdo. Indique uno posterior.',
  endsTooEarly:
    'Hay un vencimiento posterior a ese día que sigue abierto. Indique esa fecha o un día posterior, o deje sin efecto el compromiso.',
  officialStillHolds: 'Este responsable aún tiene compromisos. Designe antes a otra persona para ellos.',
  unknownOfficial: 'Este responsable no figura en el directorio. Búsquelo de nuevo.',
  addressRefusedBefore:
    'El correo a esta dirección ya se denegó. Designe a otra persona, o indique otra dirección.',
  officialOfAnother:
    'Este responsable es de otra organización. Nombre a alguien de esta, o haga corregir primero su ficha.',
  namedThere: 'Esta persona ya dirige el compromiso o ya colabora en él. Designe a otra.',
  dateAfterDue: 'La fecha de una parte no puede ser posterior al vencimiento del compromiso.',
  namesWhoAsks:
    'La solicitud es de este responsable. Designe a otra persona, o deniegue la solicitud e indique el motivo.',
  addressWaits:
    'No se envía nada a {$name} antes de que usted autorice la dirección. El próximo mensaje lo pregunta.',
  formNotWhole: 'El formulario no llegó completo. Rellénelo y envíelo de nuevo.',
  tooYoung: 'La respuesta llegó más rápido de lo que lee una persona. Revísela y envíela de nuevo.',
  tooOld: 'La página estuvo abierta más de dos horas. Revise la respuesta y envíela de nuevo.',
  changedMeanwhile:
    'El compromiso cambió después de abrirse la página. Consulte lo nuevo y envíe otra vez la respuesta si sigue siendo válida.',
  wrongOutcome: 'Indique el resultado, en 4000 caracteres como máximo y sin caracteres especiales.',
  wrongOccurrence: 'Indique un vencimiento aún sin hacer en la forma 2026-11-24.',
  wrongDoneOn: 'Indique el día en la forma 2026-11-24. El día no puede ser posterior a hoy.',
  wrongReference: 'Indique el número de expediente en una sola línea, en 200 caracteres como máximo.',
  wrongNote:
    'Indique en qué estado se encuentra, en 4000 caracteres como máximo y sin caracteres especiales.',
  wrongFor: 'Indique en una sola línea qué espera, en 300 caracteres como máximo.',
  wrongUntil:
    'Indique el día en la forma 2026-11-24. El día es posterior a hoy y no va más allá de tres meses.',
  wrongNewDate:
    'Indique el día en la forma 2026-11-24. El día es posterior al vencimiento actual y no puede ser anterior a hoy.',
  wrongPartDate:
    'Indique el día en la forma 2026-11-24. El día es posterior a la fecha actual de su parte, no posterior al vencimiento del compromiso ni anterior a hoy.',
  wrongProposedDate: 'Indique el día en la forma 2026-11-24. El día no puede ser anterior a hoy.',
  wrongWho: 'Indique en una sola línea a quién corresponde, en 200 caracteres como máximo.',
  wrongInitials: 'Indique sus iniciales.',
  wrongName:
    'Indique un nombre, un cargo o una organización. El nombre, en una sola línea y en 200 caracteres como máximo.',
  wrongTitle: 'Indique el cargo en una sola línea, en 300 caracteres como máximo.',
  wrongOrganisation: 'Indique la organización en una sola línea, en 200 caracteres como máximo.',
  wrongEmail: 'Indique la dirección en la forma nombre@example.org.',
  wrongDueOn: 'Indique el día en la forma 2026-11-24.',
  wrongWeeks: 'Indique el número de semanas, de 1 a 52.',
  wrongReason: 'Indique el motivo, en 4000 caracteres como máximo y sin caracteres especiales.',
  notPossible: 'Esto ya no es posible aquí. Escriba a la oficina de protocolo: {$address}',
  tooLong: 'La respuesta es demasiado larga para esta página. Envíela a la oficina de protocolo: {$address}',

  titleRecorded: 'Respuesta registrada',
  recordedOccurrenceDone: 'Consta como hecho por esta vez. Le recordaremos el próximo vencimiento.',
  recordedDone: 'El compromiso consta como hecho. Ningún mensaje se lo vuelve a recordar.',
  recordedReportedDone:
    'Su informe consta en el expediente y se ha pedido a la oficina de protocolo que lo acepte. Mientras tanto, ningún mensaje le recuerda el compromiso.',
  recordedPartDone:
    'Su parte consta como hecha. Ningún mensaje se la vuelve a recordar, y se informa a quien dirige.',
  recordedProgress:
    'Su informe queda registrado. Ningún mensaje le pregunta por el compromiso durante algunos días hábiles.',
  recordedWaiting:
    'Su espera queda registrada. Ningún mensaje le recuerda el compromiso antes del día indicado. La espera no aplaza el vencimiento.',
  recordedWaitAgain:
    'Se ha solicitado a la oficina de protocolo esperar una vez más. Los avisos continúan hasta que la oficina decida.',
  recordedWaitingEnd:
    'El fin de su espera queda registrado. Los mensajes le recuerdan de nuevo el compromiso.',
  recordedMoreTime:
    'Se ha solicitado una prórroga a la oficina de protocolo. Los avisos continúan hasta que la oficina decida.',
  recordedProposedDate:
    'Se ha consultado la fecha a la oficina de protocolo. Los avisos continúan hasta que la oficina decida.',
  recordedNotMine:
    'Se ha comunicado a la oficina de protocolo que el compromiso no le corresponde. Ningún mensaje se lo recuerda mientras la oficina decide, durante diez días hábiles como máximo.',
  recordedCannotBeDone:
    'Se ha comunicado a la oficina de protocolo que el compromiso ya no se puede cumplir. Ningún mensaje se lo recuerda mientras la oficina decide, durante diez días hábiles como máximo.',
  recordedSeen: 'Queda registrado que usted ha tomado conocimiento del compromiso. Nada más cambia.',
  recordedUndo: 'Su respuesta queda retirada. Todo está como antes.',
  recordedAllowed: 'El correo a esta dirección está autorizado.',
  recordedRefusedAddress: 'No se envía ningún mensaje a esta dirección.',
  recordedTryAgain: 'Se intenta de nuevo el envío a esta dirección.',
  recordedAbsenceLeft: 'Queda como está. No se le vuelve a preguntar por esta ausencia.',
  recordedFocalPoint:
    'Este responsable responde por la organización a partir de ahora. Lo que esperaba pasa a su cargo.',
  recordedBefore: 'Usted ya registró esta respuesta. No hace falta nada más.',
  takeBack: '¿Un error? Puede retirar la respuesta más abajo, hasta el {$date}.',

  stateDone: 'Hecho el {$date}',
  statePartDone: 'Su parte quedó hecha el {$date}',
  stateDropped: 'Dejado sin efecto por la oficina de protocolo',
  stateCancelled: 'Cancelado por la oficina de protocolo',
  stateRenewed: 'Renovado por un acuerdo posterior',
  labelState: 'Estado:',
  labelOutcome: 'Resultado:',
  labelReference: 'Número de expediente:',
  labelReason: 'Motivo:',

  entry: '{$date}: {$what}',
  entryBy: '{$date}, {$name}: {$what}',
  happenedRecorded: 'registrado',
  happenedDecided: 'decidido por la oficina de protocolo',
  happenedGranted: 'concedido por la oficina de protocolo',
  happenedNamed: 'la oficina de protocolo designó a {$name}',
  happenedDateSet: 'la oficina de protocolo fijó el vencimiento: {$to}',
  happenedDateBesideRhythm: 'la oficina de protocolo fijó el vencimiento: {$to}; hasta entonces, {$rhythm}',
  happenedRhythm: 'la oficina de protocolo no fijó vencimiento: {$rhythm}',
  happenedLeft: 'la oficina de protocolo lo dejó como consta',
  happenedGoesOn: 'la oficina de protocolo confirmó que continúa',
  happenedEndSet: 'la oficina de protocolo fijó el último día: {$to}',
  happenedRefused: 'denegado por la oficina de protocolo',
  happenedDropped: 'dejado sin efecto por la oficina de protocolo',
  happenedMoreTime: 'se solicitó una prórroga, hasta el {$to}',
  happenedProposedDate: 'se propuso una fecha: {$to}',
  happenedNotMine: 'una persona responsable indicó que el compromiso corresponde a otra',
  happenedCannotBeDone: 'una persona responsable indicó que el compromiso ya no se puede cumplir',
  happenedWaitAgain: 'una persona responsable solicitó esperar una vez más, hasta el {$to}',
  happenedReportedDone: 'comunicado como hecho el {$date}',
  happenedReturned: 'devuelto por la oficina de protocolo, porque aún no está hecho',
  happenedAccepted: 'aceptado como hecho por la oficina de protocolo',
  happenedAcceptedBySilence: 'aceptado como hecho, porque nadie objetó',
  happenedCompleted: 'hecho',
  happenedVisitHeld: 'hecho: se realizó la visita acordada',
  happenedOccurrenceDone: 'hecho para el vencimiento del {$date}',
  happenedOccurrenceSkipped: 'vencimiento del {$date} omitido',
  happenedGoneOver: 'se pasa al vencimiento del {$date}',
  happenedRemindersEnded: 'se envió el último aviso',
  happenedEndAsked: 'se preguntó a la oficina de protocolo si continúa',
  happenedCorrected: 'se corrigió el expediente',
  happenedMoved: 'el vencimiento se trasladó del {$from} al {$to}',
  happenedDated: 'se fijó el vencimiento: {$to}',
  happenedUndated: 'se suprimió el vencimiento del {$from}',
  happenedProgress: 'informe',
  happenedAtRisk: 'informe: es posible que no se cumpla a tiempo',
  happenedSeen: 'visto',
  happenedPartDone: 'parte de {$name}: hecha',
  happenedPartProgress: 'parte de {$name}: informe',
  happenedPartAtRisk: 'parte de {$name}: informe; es posible que no se cumpla a tiempo',
  happenedPartSeen: 'parte de {$name}: vista',
  happenedPartMoreTime: 'parte de {$name}: se solicitó una prórroga, hasta el {$to}',
  happenedPartNotMine: 'parte de {$name}: indicó que corresponde a otra persona',
  happenedPartDated: 'parte de {$name}: se fijó el vencimiento, {$to}',
  happenedPartLeftOut: '{$name} ya no colabora',
  happenedPartPassedOn: 'parte de {$name}: traspasada a {$other}',
  happenedPartRefused: 'parte de {$name}: solicitud denegada por la oficina de protocolo',
  happenedPartUndone: 'parte de {$name}: reabierta',
  happenedWaiting: 'a la espera de la otra parte hasta el {$to}',
  happenedWaitingEnded: 'fin de la espera de la otra parte',
  happenedUndone: 'se retiró la última respuesta',
  happenedCancelled: 'cancelado',
  happenedRenewed: 'renovado por un acuerdo posterior',
  happenedReopened: 'reabierto',
  happenedReassigned: 'traspasado a {$name}',
  happenedContributing: 'colaboran desde ahora: {$names}',
  happenedNobodyContributes: 'ya no colabora nadie',
  happenedPublished: 'se publicó la visita',
  happenedEventCorrected: 'se corrigieron los datos de la visita o del acto',

  titleAbsence: 'Su ausencia',
  absenceAbout:
    'Durante su ausencia usted no recibe mensajes nuestros. Lo que vence en ese tiempo se le recuerda el último día hábil anterior, y se consulta a la oficina de protocolo. Una ausencia cuenta, como pronto, desde mañana.',
  absenceThere: 'Consta: ausencia del {$from} al {$to}.',
  absenceNotThere: 'No consta ninguna ausencia.',
  absenceWrite: 'Voy a ausentarme',
  absenceEnd: 'No me ausento: retirar la ausencia',
  fieldAbsentFrom: 'Primer día',
  fieldAbsentTo: 'Último día',
  wrongAbsence:
    'Indique los dos días en la forma 2026-11-24. El último día es posterior a hoy y no anterior al primero, y ambos caben en un año.',
  absenceChanged:
    'Algo cambió después de abrirse la página. Revise la página y envíe otra vez su elección si sigue siendo necesaria.',
  titleAbsenceWritten: 'Su ausencia consta',
  absenceWritten:
    'Usted no recibe mensajes nuestros del {$from} al {$to}. Nuestro próximo mensaje le dirá que así consta.',
  titleAbsenceEnded: 'Ya no consta ninguna ausencia',
  absenceGone: 'Desde el próximo día hábil usted recibe nuestros mensajes como antes.',
  titleCalendar: 'Sus fechas en su propio calendario',
  calendarAbout:
    'Un programa de calendario puede suscribirse a una dirección privada de su lista. Muestra entonces sus vencimientos como eventos de un día entero, los traslada cuando cambia una fecha y los retira cuando el compromiso está hecho. Toda persona que tenga la dirección puede leer esas fechas.',
  calendarThere: 'Usted tiene una dirección. No se vuelve a mostrar.',
  calendarNotThere: 'Usted no tiene todavía ninguna dirección.',
  headingCalendar: '¿Qué desea hacer?',
  calendarMake: 'Crear una dirección',
  calendarMakeAnother: 'Crear otra dirección; la actual deja de ser válida',
  calendarEnd: 'Poner fin a la dirección',
  calendarGo: 'Continuar',
  calendarChanged:
    'Algo cambió después de abrirse la página; tal vez se acaba de crear o de suprimir una dirección. Revise la página y envíe otra vez su elección si sigue siendo necesaria.',
  titleCalendarMade: 'La dirección de su calendario',
  calendarOnce: 'Copie la dirección ahora: se muestra solo esta vez y nadie puede consultarla después.',
  calendarOpen: 'Suscribirse en este dispositivo',
  calendarSubscribe:
    'También puede pegarla en su programa de calendario, allí donde se suscribe a un calendario de internet. El programa busca los cambios por sí mismo, a menudo solo unas pocas veces al día. Un mensaje le comunica que se creó la dirección.',
  titleCalendarEnded: 'La dirección del calendario ya no es válida',
  calendarGone: 'Los programas de calendario ya no reciben nada de ella. Puede eliminar allí el calendario.',
  calendarHasEnded:
    'Se creó otra dirección, alguien puso fin a esta, o cambió el puesto o la dirección de correo. Con el enlace del último mensaje puede crear una nueva; también puede escribir a la oficina de protocolo: {$address}',
  titleCalendarUnknown: 'Este calendario no se conoce',
  calendarUnknown:
    'Tal vez la dirección esté incompleta. Si no lo está, cree una nueva con el enlace del último mensaje; también puede escribir a la oficina de protocolo: {$address}',
  calendarName: 'Acordado en visitas oficiales',
  calendarAnswer:
    'Para responder, abra el enlace de un mensaje en el que se le comunicó, o responda a ese mensaje.',

  titleLinkUnknown: 'Este enlace no se conoce',
  linkUnknown:
    'Tal vez la dirección esté incompleta. Abra de nuevo el enlace desde el mensaje. Si no basta, escriba a la oficina de protocolo: {$address}',
  titleLinkExpired: 'Este enlace es demasiado antiguo',
  linkExpired:
    'Los enlaces son válidos durante 60 días; los de la oficina de protocolo, durante 14. El último mensaje tiene uno nuevo; también puede escribir a la oficina de protocolo: {$address}',
  titleLinkEnded: 'Este enlace ya no es válido',
  linkEnded:
    'El puesto o la dirección ha cambiado, o la oficina de protocolo puso fin al enlace. El último mensaje tiene uno nuevo; también puede escribir a la oficina de protocolo: {$address}',
  titleNotYours: 'Esto no figura en su lista',
  passedOn: 'El compromiso está ahora a cargo de otra persona. No tiene que hacer nada.',
  contributesNoLonger: 'Usted ya no colabora en este compromiso. No tiene que hacer nada.',
  ofAnotherLink:
    'El enlace de este mensaje no conduce al compromiso. Si está a su cargo, un mensaje posterior traerá el enlace; también puede escribir a la oficina de protocolo: {$address}',
  titleNoPage: 'Esta página no existe',
  noPage:
    'Abra de nuevo el enlace desde el mensaje. Si no basta, escriba a la oficina de protocolo: {$address}',
  titleFault: 'La página no se pudo mostrar',
  fault:
    'Inténtelo de nuevo dentro de unos minutos. Si el error persiste, escriba a la oficina de protocolo e indique este número: {$number}. Dirección: {$address}',
}
