import type { Language } from './language.ts'

/** Spanish, in the words that Spain and Latin America share. */
export const es: Language = {
  language: 'es',
  locale: 'es',
  direction: 'ltr',
  reviewed: false,
  messages: {
    subjectOverdue: 'Vencido desde el {$due}: {$title}',
    subjectDueToday: 'Vence hoy: {$title}',
    subjectComing: 'Vence el {$due}: {$title}',
    subjectCheckIn: '¿En qué estado se encuentra? {$title}',
    subjectFollowed: 'Acordado: {$title}',
    subjectUndated: 'Acordado, sin fecha por ahora: {$title}',
    subjectMatter: 'Por decidir: {$title}',
    subjectSeveral: 'Seguimiento de visitas oficiales: {$parts}',
    subjectTakeover: 'Usted releva a {$name}: {$parts}',
    partCommitment:
      '.input {$count :number} .match $count one {{{$count} compromiso}} * {{{$count} compromisos}}',
    partOverdue: '.input {$count :number} .match $count one {{{$count} vencido}} * {{{$count} vencidos}}',
    partDueToday: '.input {$count :number} {{{$count} para hoy}}',
    partComing: '.input {$count :number} .match $count one {{{$count} próximo}} * {{{$count} próximos}}',
    partCheckIn: '.input {$count :number} .match $count one {{{$count} consulta}} * {{{$count} consultas}}',
    partFollowed: '.input {$count :number} .match $count one {{{$count} acordado}} * {{{$count} acordados}}',
    partUndated: '.input {$count :number} {{{$count} sin fecha}}',
    partMatter: '.input {$count :number} {{{$count} por decidir}}',
    partNews: '.input {$count :number} .match $count one {{{$count} novedad}} * {{{$count} novedades}}',

    greeting: 'A la atención de {$name}:',
    intro:
      '.input {$count :number} .match $count one {{Un compromiso acordado en una visita oficial requiere hoy su atención.}} * {{{$count} compromisos acordados en visitas oficiales requieren hoy su atención.}}',
    introAhead:
      '.input {$count :number} .match $count one {{Un compromiso acordado en una visita oficial está a su cargo y no vence hoy.}} * {{{$count} compromisos acordados en visitas oficiales están a su cargo y no vencen hoy.}}',
    introMatters:
      '.input {$count :number} .match $count one {{Un asunto espera su decisión.}} * {{{$count} asuntos esperan su decisión.}}',
    introNews:
      '.input {$count :number} .match $count one {{Hay novedades sobre un asunto que estaba a su cargo.}} * {{Hay novedades sobre {$count} asuntos que estaban a su cargo.}}',
    introListed:
      '.input {$all :number} .input {$listed :number} .match $listed one {{Total pendiente: {$all}. Aquí figura el que lleva más tiempo en espera.}} * {{Total pendiente: {$all}. Aquí figuran los {$listed} que llevan más tiempo en espera.}}',
    introTakeover: 'Este puesto es ahora suyo, con todo lo que tiene pendiente.',

    headingTakeover: 'Usted releva a {$name}: {$parts}',
    takeover:
      'A continuación figura cada asunto como está hoy. El retraso anterior al {$date} no le corresponde.',
    headingOverdue: 'Vencido',
    headingDueToday: 'Vence hoy',
    headingComing: 'Próximamente',
    headingCheckIn: '¿En qué estado se encuentra?',
    headingFollowed: 'Acordado',
    headingUndated: 'Acordado, sin fecha por ahora',
    headingMatter: 'Por decidir',
    headingNews: 'Novedades',

    isNew: 'Nuevo',
    newTitle: '[Nuevo] {$title}',

    labelDue: 'Vencimiento:',
    dueOverdue:
      '.input {$days :number} .match $days one {{{$date}, {$days} día de retraso}} * {{{$date}, {$days} días de retraso}}',
    dueBeforeHeld: '{$date}, antes de que estuviera a su cargo',
    dueBeforeHeldLate:
      '.input {$days :number} .match $days one {{{$date}, antes de que estuviera a su cargo; desde entonces, {$days} día de retraso}} * {{{$date}, antes de que estuviera a su cargo; desde entonces, {$days} días de retraso}}',
    dueAsRecorded: '{$date}, según consta',
    dueToday: '{$date}, hoy',
    dueComing:
      '.input {$days :number} .match $days 1 {{{$date}, mañana}} * {{{$date}, dentro de {$days} días}}',
    labelAsWorded: 'Fecha acordada:',
    labelCheckIn: 'Sin vencimiento:',
    checkInDays:
      '.input {$count :number} .match $count 1 {{preguntamos cada día}} * {{preguntamos cada {$count} días}}',
    checkInWeeks:
      '.input {$count :number} .match $count 1 {{preguntamos cada semana}} * {{preguntamos cada {$count} semanas}}',
    checkInMonths:
      '.input {$count :number} .match $count 1 {{preguntamos cada mes}} * {{preguntamos cada {$count} meses}}',
    labelLastReport: 'Último informe:',
    lastReport: '{$date}: {$note}',
    labelUndated: 'Sin vencimiento:',
    undatedAccepted: 'no se acordó ninguno',
    undatedWorded: 'no se fijó ninguno para lo acordado',
    undatedAsked: 'se ha pedido uno a la oficina de protocolo',
    labelAgreedAt: 'Acordado en:',
    agreedAt: '{$event}, {$date}',
    agreedAtPlace: '{$event}, {$date}, {$place}',
    agreedAtTitled: '{$event} «{$eventTitle}», {$date}',
    agreedAtTitledPlace: '{$event} «{$eventTitle}», {$date}, {$place}',
    kindMeeting: 'reunión',
    kindSiteVisit: 'visita sobre el terreno',
    kindSigning: 'firma',
    kindReception: 'recepción',
    kindCall: 'llamada',
    kindOther: 'acto',
    days: 'del {$from} al {$to}',
    labelVisit: 'Visita:',
    labelWith: 'Con:',
    labelUndertakenBy: 'Compromiso de:',
    labelRecipient: 'Compromiso ante:',
    labelAsked: 'Lo que falta:',
    labelReminded: 'Avisos enviados hasta ahora a:',
    askResponsible: 'No consta a quién debemos enviar los avisos.',
    askDate: 'No hay vencimiento ni una periodicidad para preguntar.',
    askRemindersEnded:
      'Se ha enviado el último aviso y sigue pendiente. Designe a otra persona, fije una nueva fecha o acéptelo como está.',
    labelToCheck: 'Por comprobar:',
    askDateBeforeAgreement:
      'Esta fecha es anterior al acuerdo. No se envía ningún aviso hasta que usted fije otra o la acepte.',
    newsCommitmentClosed: 'Cerrado: {$title}',
    newsAddressChanged: 'Nueva dirección: {$title}',
    newsAddressesChanged:
      '.input {$count :number} .match $count one {{{$count} responsable tiene una nueva dirección}} * {{{$count} responsables tienen una nueva dirección}}',
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
    labelFields: 'Por corregir:',
    labelUnseen: 'Espera sin ser visto:',
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
    howToAnswer:
      '¿Está hecho, o desea añadir algo? Responda a este mensaje: su respuesta llega a la oficina de protocolo.',
    howToComplete: '¿Está hecho? Indíquelo mediante la API: POST /commitments/(su referencia)/completion.',
    howToDecide: 'Decida mediante la API: POST /matters/(el identificador del asunto)/decision.',
    howToAllow:
      'Donde preguntamos si podemos escribir a alguien, responda con "accept": true o "accept": false.',
    howToReach:
      'Si el correo no llega a alguien, corrija la dirección: PATCH /officials/(el responsable). Si el buzón vuelve a funcionar, responda al asunto con "tryAgain": true.',
    howToCorrect: 'Si una ficha no se puede usar, corríjala: PATCH /officials/(el responsable).',
    why: 'Usted recibe este mensaje porque consta como responsable en los expedientes de {$institution}. Se envía como máximo uno al día, solo en días hábiles.',
    whyOffice:
      'Usted recibe este mensaje porque decide lo que los expedientes de {$institution} dejan pendiente. Se envía como máximo uno al día, solo en días hábiles.',
  },
}
