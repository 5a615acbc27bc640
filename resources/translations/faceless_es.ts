<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>A report holds the end of the log, versions, settings and what was found missing. It stays on this computer; keys are struck out.</source>
            <translation>Un informe contiene el final del registro, las versiones, los ajustes y lo que faltaba. Se queda en esta computadora; las claves se tachan.</translation>
        </message>
        <message>
            <source>Free software: GNU General Public License, version 3 or later. Qt {version}.</source>
            <translation>Software libre: GNU General Public License, versión 3 o posterior. Qt {version}.</translation>
        </message>
        <message>
            <source>From a topic to a finished, narrated video, on your own machine.</source>
            <translation>De un tema a un video terminado y narrado, en tu propia máquina.</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Made with the work of others</source>
            <translation>Hecho con el trabajo de otros</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Crear un informe</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Open the folder of reports</source>
            <translation>Abrir la carpeta de informes</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Componente</translation>
        </message>
        <message>
            <source>The report {name} is made.</source>
            <translation>El informe {name} está listo.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>Asked for: {time}</source>
            <translation>Pedido: {time}</translation>
        </message>
        <message>
            <source>Begun: {time}</source>
            <translation>Inicio: {time}</translation>
        </message>
        <message>
            <source>Ended: {time}</source>
            <translation>Fin: {time}</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Cuánto lleva</translation>
        </message>
        <message>
            <source>Make it then</source>
            <translation>Crear a esa hora</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>No antes de</translation>
        </message>
        <message>
            <source>Open film</source>
            <translation>Abrir video</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>AssistDialog</name>
        <message>
            <source>Choose and download in your browser. What arrives in the download folder meanwhile comes into the library with the licence you name here.</source>
            <translation>Elige y descarga en tu navegador. Lo que llegue mientras tanto a la carpeta de descargas entra en la biblioteca con la licencia que indiques aquí.</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>Clips</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Collect from a site by hand</source>
            <translation>Recolectar a mano de un sitio</translation>
        </message>
        <message>
            <source>Download folder</source>
            <translation>Carpeta de descargas</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Licence on its page</source>
            <translation>Licencia en su página</translation>
        </message>
        <message>
            <source>Look for</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Maker, if named</source>
            <translation>Autor, si se nombra</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>Open the page and watch</source>
            <translation>Abrir la página y vigilar</translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>Página del archivo</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sitio</translation>
        </message>
        <message numerus="yes">
            <source>Took %n file(s) from your downloads.</source>
            <translation>
                <numerusform>Se tomó %n archivo de tus descargas.</numerusform>
                <numerusform>Se tomaron %n archivos de tus descargas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Watching downloads from {site}</source>
            <translation>Vigilando las descargas de {site}</translation>
        </message>
    </context>
    <context>
        <name>Bench</name>
        <message>
            <source>Import and export</source>
            <translation>Importar y exportar</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Other films</source>
            <translation>Otros videos</translation>
        </message>
        <message>
            <source>Why this clip</source>
            <translation>Por qué este clip</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Add a title</source>
            <translation>Agregar un título</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Mostrar como lista</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
    </context>
    <context>
        <name>CaptionPanel</name>
        <message>
            <source>A caption must end after it begins.</source>
            <translation>Un subtítulo debe terminar después de empezar.</translation>
        </message>
        <message>
            <source>A caption needs at least one word. Delete it on the timeline instead.</source>
            <translation>Un subtítulo necesita al menos una palabra. Mejor elimínalo en la línea de tiempo.</translation>
        </message>
        <message>
            <source>A word lies between its neighbours, and within its caption.</source>
            <translation>Una palabra está entre sus vecinas y dentro de su subtítulo.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Time of a caption</source>
            <translation>Tiempo de un subtítulo</translation>
        </message>
        <message>
            <source>Time of a word</source>
            <translation>Tiempo de una palabra</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>When each word is spoken</source>
            <translation>Cuándo se dice cada palabra</translation>
        </message>
        <message>
            <source>Words of the caption</source>
            <translation>Palabras del subtítulo</translation>
        </message>
        <message>
            <source>Write a caption</source>
            <translation>Escribir un subtítulo</translation>
        </message>
        <message>
            <source>{count} captions</source>
            <translation>{count} subtítulos</translation>
        </message>
        <message>
            <source>{word} begins</source>
            <translation>{word} empieza</translation>
        </message>
        <message>
            <source>{word} ends</source>
            <translation>{word} termina</translation>
        </message>
    </context>
    <context>
        <name>CaptionsPanel</name>
        <message>
            <source>A box follows the words</source>
            <translation>Un recuadro sigue las palabras</translation>
        </message>
        <message>
            <source>Animation</source>
            <translation>Animación</translation>
        </message>
        <message>
            <source>Between lines</source>
            <translation>Entre líneas</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Recuadro</translation>
        </message>
        <message>
            <source>Box corners</source>
            <translation>Esquinas del recuadro</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Sereno</translation>
        </message>
        <message>
            <source>Caption style</source>
            <translation>Estilo de subtítulos</translation>
        </message>
        <message>
            <source>Change the caption style</source>
            <translation>Cambiar el estilo de subtítulos</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>Forget this style of yours</source>
            <translation>Olvidar este estilo tuyo</translation>
        </message>
        <message>
            <source>Go to a caption to see it</source>
            <translation>Ve a un subtítulo para verlo</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Altura</translation>
        </message>
        <message>
            <source>In capitals</source>
            <translation>En mayúsculas</translation>
        </message>
        <message>
            <source>Keep this style</source>
            <translation>Conservar este estilo</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letras</translation>
        </message>
        <message>
            <source>Letters are typed</source>
            <translation>Las letras se teclean</translation>
        </message>
        <message>
            <source>Name of your own style</source>
            <translation>Nombre de tu propio estilo</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Contorno</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>Ancho del contorno</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>Sombra</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Spoken word</source>
            <translation>Palabra hablada</translation>
        </message>
        <message>
            <source>Spoken word grows to</source>
            <translation>La palabra hablada crece a</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>Words as spoken</source>
            <translation>Palabras como se dicen</translation>
        </message>
        <message>
            <source>Words fill with colour</source>
            <translation>Las palabras se llenan de color</translation>
        </message>
        <message>
            <source>Words pop</source>
            <translation>Las palabras saltan</translation>
        </message>
        <message>
            <source>“{title}” is kept among your styles.</source>
            <translation>«{title}» queda entre tus estilos.</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Begun: {part}</source>
            <translation>Empezado: {part}</translation>
        </message>
        <message>
            <source>Best for this computer</source>
            <translation>El mejor para esta computadora</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobar</translation>
        </message>
        <message>
            <source>Compare every file with its checksum</source>
            <translation>Comparar cada archivo con su suma de comprobación</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Dañado</translation>
        </message>
        <message>
            <source>Download {size}</source>
            <translation>Descargar {size}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>Cuánto lleva</translation>
        </message>
        <message>
            <source>Licence of {title}: {licence}</source>
            <translation>Licencia de {title}: {licence}</translation>
        </message>
        <message>
            <source>Needs more memory than there is</source>
            <translation>Necesita más memoria de la que hay</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Use no more</source>
            <translation>Dejar de usar</translation>
        </message>
        <message>
            <source>Used where it lies</source>
            <translation>Se usa donde está</translation>
        </message>
        <message>
            <source>films may earn money</source>
            <translation>los videos pueden generar ingresos</translation>
        </message>
        <message>
            <source>not for films that earn money</source>
            <translation>no para videos que generen ingresos</translation>
        </message>
        <message>
            <source>unclear whether films may earn money</source>
            <translation>dudoso si los videos pueden generar ingresos</translation>
        </message>
        <message>
            <source>{size} of memory</source>
            <translation>{size} de memoria</translation>
        </message>
        <message>
            <source>{size} on disk</source>
            <translation>{size} en disco</translation>
        </message>
        <message>
            <source>{size} to download</source>
            <translation>{size} por descargar</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>Quedan {time}</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>Kind of film</source>
            <translation>Tipo de video</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Read from the topic</source>
            <translation>Según el tema</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>What is your channel about?</source>
            <translation>¿De qué trata tu canal?</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>Take away {}</source>
            <translation>Quitar {}</translation>
        </message>
        <message>
            <source>Type one and press Return</source>
            <translation>Escribe uno y presiona Intro</translation>
        </message>
    </context>
    <context>
        <name>ClipPanel</name>
        <message>
            <source>Comes in</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recorte</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>Recortar en la imagen</translation>
        </message>
        <message>
            <source>Drag the box on the picture, or its corners; what is inside fills the frame.</source>
            <translation>Arrastra el recuadro en la imagen, o sus esquinas; lo que está dentro llena el cuadro.</translation>
        </message>
        <message>
            <source>Drag the green box to where the move begins, the yellow one to where it ends.</source>
            <translation>Arrastra el recuadro verde a donde empieza el movimiento, el amarillo a donde termina.</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Cuadro</translation>
        </message>
        <message>
            <source>Frame in numbers</source>
            <translation>Cuadro en números</translation>
        </message>
        <message>
            <source>Hard cut</source>
            <translation>Corte directo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Length of a transition</source>
            <translation>Duración de una transición</translation>
        </message>
        <message>
            <source>Move over the picture</source>
            <translation>Mover sobre la imagen</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>Mostrar completo</translation>
        </message>
        <message>
            <source>Shown from left</source>
            <translation>Visible desde la izquierda</translation>
        </message>
        <message>
            <source>Shown from top</source>
            <translation>Visible desde arriba</translation>
        </message>
        <message>
            <source>Shown height</source>
            <translation>Alto visible</translation>
        </message>
        <message>
            <source>Shown width</source>
            <translation>Ancho visible</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Time and light</source>
            <translation>Tiempo y luz</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Transición</translation>
        </message>
        <message>
            <source>{count} clips, changed together</source>
            <translation>{count} clips, cambiados a la vez</translation>
        </message>
        <message>
            <source>{title} · {seconds:.1f} s</source>
            <translation>{title} · {seconds:.1f} s</translation>
        </message>
    </context>
    <context>
        <name>Colour</name>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Moment</source>
            <translation>Momento</translation>
        </message>
        <message>
            <source>{clips} clips, {seconds:.1f} s</source>
            <translation>{clips} clips, {seconds:.1f} s</translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <source>Compare with the film before its effects</source>
            <translation>Comparar con el video antes de sus efectos</translation>
        </message>
        <message>
            <source>Copy this frame</source>
            <translation>Copiar este fotograma</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajustar</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Look at it in another shape</source>
            <translation>Verlo en otro formato</translation>
        </message>
        <message>
            <source>Make it the thumbnail</source>
            <translation>Usarlo como miniatura</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Mute or unmute</source>
            <translation>Silenciar o activar sonido</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Un fotograma atrás</translation>
        </message>
        <message>
            <source>One frame on</source>
            <translation>Un fotograma adelante</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Play over and over</source>
            <translation>Repetir sin parar</translation>
        </message>
        <message>
            <source>Safe zones</source>
            <translation>Zonas seguras</translation>
        </message>
        <message>
            <source>Save this frame as…</source>
            <translation>Guardar este fotograma…</translation>
        </message>
        <message>
            <source>Timecode of the playhead</source>
            <translation>Código de tiempo del cabezal</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Al inicio</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Where the playhead is: type a timecode, frames, or seconds as 12s</source>
            <translation>Dónde está el cabezal: escribe un código de tiempo, fotogramas, o segundos como 12s</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>{name} (approximate)</source>
            <translation>{name} (aproximado)</translation>
        </message>
    </context>
    <context>
        <name>Corner</name>
        <message>
            <source>Everything is paused</source>
            <translation>Todo está en pausa</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>{count} en espera</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>Quedan {time}</translation>
        </message>
    </context>
    <context>
        <name>CreatePage</name>
        <message>
            <source>A topic</source>
            <translation>Un tema</translation>
        </message>
        <message>
            <source>Hear the voice</source>
            <translation>Escuchar la voz</translation>
        </message>
        <message>
            <source>Make the film</source>
            <translation>Crear el video</translation>
        </message>
        <message>
            <source>Many films</source>
            <translation>Muchos videos</translation>
        </message>
        <message>
            <source>The topic is</source>
            <translation>El tema es</translation>
        </message>
        <message>
            <source>What should the film be about?</source>
            <translation>¿De qué trata el video?</translation>
        </message>
        <message>
            <source>What the film is made of</source>
            <translation>De qué se hace el video</translation>
        </message>
        <message>
            <source>Your own script</source>
            <translation>Tu propio guion</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>All shapes of “{title}”</source>
            <translation>Todos los formatos de «{title}»</translation>
        </message>
        <message>
            <source>Bundle of “{title}”</source>
            <translation>Paquete de «{title}»</translation>
        </message>
        <message>
            <source>Bundles (*.zip)</source>
            <translation>Paquetes (*.zip)</translation>
        </message>
        <message>
            <source>Copied {count}; paste in the timeline, or in another program.</source>
            <translation>Copiados: {count}; pega en la línea de tiempo o en otro programa.</translation>
        </message>
        <message>
            <source>Export with all media</source>
            <translation>Exportar con todos los medios</translation>
        </message>
        <message>
            <source>It is called “{title}” now.</source>
            <translation>Ahora se llama «{title}».</translation>
        </message>
        <message>
            <source>Never shown in your films: {count}.</source>
            <translation>Nunca en tus videos: {count}.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Abrirlo</translation>
        </message>
        <message>
            <source>Preferred from now on: {count}.</source>
            <translation>Preferidos desde ahora: {count}.</translation>
        </message>
        <message>
            <source>Removing</source>
            <translation>Quitando</translation>
        </message>
        <message>
            <source>Saved “{title}”.</source>
            <translation>Se guardó «{title}».</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Shown as any other again: {count}.</source>
            <translation>De nuevo como los demás: {count}.</translation>
        </message>
        <message>
            <source>Take a bundle in</source>
            <translation>Importar un paquete</translation>
        </message>
        <message>
            <source>Taking in {name}</source>
            <translation>Importando {name}</translation>
        </message>
        <message>
            <source>Taking out of the trash</source>
            <translation>Sacando de la papelera</translation>
        </message>
        <message>
            <source>They lie in the library's trash; films that show them keep them.</source>
            <translation>Están en la papelera de la biblioteca; los videos que los muestran los conservan.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>What came with the program stays.</source>
            <translation>Lo que venía con el programa se queda.</translation>
        </message>
        <message>
            <source>What was written into their folders lies in the trash.</source>
            <translation>Lo que se escribió en sus carpetas está en la papelera.</translation>
        </message>
        <message>
            <source>{count} files were removed.</source>
            <translation>Archivos quitados: {count}.</translation>
        </message>
        <message>
            <source>{count} projects were removed.</source>
            <translation>Proyectos quitados: {count}.</translation>
        </message>
        <message>
            <source>{title}: begun.</source>
            <translation>{title}: empezó.</translation>
        </message>
        <message>
            <source>“Never use” keeps it out of your films.</source>
            <translation>«No usar nunca» lo deja fuera de tus videos.</translation>
        </message>
        <message>
            <source>“{title}” is here now, with its media.</source>
            <translation>«{title}» ya está aquí, con sus medios.</translation>
        </message>
        <message>
            <source>“{title}” is not rendered yet.</source>
            <translation>«{title}» aún no se ha renderizado.</translation>
        </message>
        <message>
            <source>“{title}” was removed.</source>
            <translation>Se quitó «{title}».</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n file(s) like this one. The best is “{title}”.</source>
            <translation>
                <numerusform>%n archivo se parece a este. El mejor es «{title}».</numerusform>
                <numerusform>%n archivos se parecen a este. El mejor es «{title}».</numerusform>
            </translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Agregar archivos…</translation>
        </message>
        <message>
            <source>Choose a file to see whose it is, what it allows and where it was shown.</source>
            <translation>Elige un archivo para ver de quién es, qué permite y dónde se mostró.</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Copy for the timeline</source>
            <translation>Copiar para la línea de tiempo</translation>
        </message>
        <message>
            <source>Drag it to the timeline or to another program, or copy it and paste it there.</source>
            <translation>Arrástralo a la línea de tiempo o a otro programa, o cópialo y pégalo allí.</translation>
        </message>
        <message>
            <source>Drop files and folders anywhere on this page to add them.</source>
            <translation>Suelta archivos y carpetas en cualquier parte de esta página para agregarlos.</translation>
        </message>
        <message>
            <source>Find new footage…</source>
            <translation>Buscar material nuevo…</translation>
        </message>
        <message>
            <source>Holds viewers {percent} better than usual</source>
            <translation>Retiene a la audiencia {percent} mejor de lo normal</translation>
        </message>
        <message>
            <source>Holds viewers {percent} worse than usual</source>
            <translation>Retiene a la audiencia {percent} peor de lo normal</translation>
        </message>
        <message>
            <source>In no film yet.</source>
            <translation>Aún en ningún video.</translation>
        </message>
        <message>
            <source>It came with the program and keeps its title.</source>
            <translation>Venía con el programa y conserva su título.</translation>
        </message>
        <message>
            <source>Keep the best, remove the others</source>
            <translation>Conservar el mejor, quitar los demás</translation>
        </message>
        <message>
            <source>More like this</source>
            <translation>Más como este</translation>
        </message>
        <message>
            <source>Never use it</source>
            <translation>No usar nunca</translation>
        </message>
        <message>
            <source>Open in the system's player</source>
            <translation>Abrir en el reproductor del sistema</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Prefer it in films</source>
            <translation>Preferirlo en videos</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Mostrar en su carpeta</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>Etiquetas, separadas por comas</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Where it was shown</source>
            <translation>Dónde se mostró</translation>
        </message>
        <message numerus="yes">
            <source>and %n time(s) more</source>
            <translation>
                <numerusform>y una vez más</numerusform>
                <numerusform>y %n veces más</numerusform>
            </translation>
        </message>
        <message>
            <source>quality {share}</source>
            <translation>calidad {share}</translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation>{count} elegidos</translation>
        </message>
        <message>
            <source>{film}, at {time} ({day})</source>
            <translation>{film}, en {time} ({day})</translation>
        </message>
        <message>
            <source>{rate} fps</source>
            <translation>{rate} fps</translation>
        </message>
    </context>
    <context>
        <name>Drawing</name>
        <message>
            <source>Scene {number} · {start}–{end}</source>
            <translation>Escena {number} · {start}–{end}</translation>
        </message>
        <message>
            <source>Sentence</source>
            <translation>Frase</translation>
        </message>
    </context>
    <context>
        <name>DropHint</name>
        <message>
            <source>Drop to add to the library</source>
            <translation>Suelta para agregar a la biblioteca</translation>
        </message>
    </context>
    <context>
        <name>EffectsPanel</name>
        <message>
            <source>Add an effect</source>
            <translation>Agregar un efecto</translation>
        </message>
        <message>
            <source>Choose a colour table</source>
            <translation>Elegir una tabla de color</translation>
        </message>
        <message>
            <source>Colour table</source>
            <translation>Tabla de color</translation>
        </message>
        <message>
            <source>Colour tables (*.cube)</source>
            <translation>Tablas de color (*.cube)</translation>
        </message>
        <message>
            <source>Earlier: {effect}</source>
            <translation>Antes: {effect}</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efectos</translation>
        </message>
        <message>
            <source>From a file (.cube)…</source>
            <translation>Desde un archivo (.cube)…</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Gradación</translation>
        </message>
        <message>
            <source>None yet. Add one, or drop a .cube file here.</source>
            <translation>Aún ninguno. Agrega uno, o suelta un archivo .cube aquí.</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>Orden de los efectos</translation>
        </message>
        <message>
            <source>Remove an effect</source>
            <translation>Quitar un efecto</translation>
        </message>
        <message>
            <source>Remove: {effect}</source>
            <translation>Quitar: {effect}</translation>
        </message>
        <message>
            <source>Strength of an effect</source>
            <translation>Intensidad de un efecto</translation>
        </message>
    </context>
    <context>
        <name>EnvelopeView</name>
        <message>
            <source>Double-click adds a point; drag it; double-click on it takes it away</source>
            <translation>Un doble clic agrega un punto; arrástralo; un doble clic sobre él lo quita</translation>
        </message>
        <message>
            <source>Insert adds a point, the left and right arrow choose one, up and down make it louder or softer.</source>
            <translation>Insert agrega un punto, las flechas izquierda y derecha eligen uno, arriba y abajo lo suben o lo bajan.</translation>
        </message>
        <message>
            <source>Volume along the sound</source>
            <translation>Volumen a lo largo del sonido</translation>
        </message>
    </context>
    <context>
        <name>ErrorView</name>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n thing(s) to know</source>
            <translation>
                <numerusform>%n cosa que conviene saber</numerusform>
                <numerusform>%n cosas que conviene saber</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Export the timeline</source>
            <translation>Exportar la línea de tiempo</translation>
        </message>
        <message>
            <source>Export the timeline…</source>
            <translation>Exportar la línea de tiempo…</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Import timeline or captions</source>
            <translation>Importar línea de tiempo o subtítulos</translation>
        </message>
        <message>
            <source>Import timeline or captions…</source>
            <translation>Importar línea de tiempo o subtítulos…</translation>
        </message>
        <message>
            <source>Import {}</source>
            <translation>Importar {}</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>This file was not found: {}</source>
            <translation>No se encontró este archivo: {}</translation>
        </message>
        <message>
            <source>Timelines and captions (*.otio *.srt *.vtt *.ass *.ssa)</source>
            <translation>Líneas de tiempo y subtítulos (*.otio *.srt *.vtt *.ass *.ssa)</translation>
        </message>
        <message>
            <source>What this form cannot hold</source>
            <translation>Lo que este formato no puede guardar</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>Lo que no se entendió</translation>
        </message>
        <message>
            <source>{} is on the timeline.</source>
            <translation>{} está en la línea de tiempo.</translation>
        </message>
        <message>
            <source>{} is written.</source>
            <translation>Se escribió {}.</translation>
        </message>
    </context>
    <context>
        <name>FacetPanel</name>
        <message>
            <source>5 to 20 s</source>
            <translation>De 5 a 20 s</translation>
        </message>
        <message>
            <source>At most a credit</source>
            <translation>A lo sumo un crédito</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>Negro</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Marrón</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>Clips</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Good only</source>
            <translation>Solo buenos</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>In a film</source>
            <translation>En un video</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>May earn money</source>
            <translation>Puede monetizarse</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>My files</source>
            <translation>Mis archivos</translation>
        </message>
        <message>
            <source>No credit needed</source>
            <translation>Sin crédito</translation>
        </message>
        <message>
            <source>Not used yet</source>
            <translation>Sin usar</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Over 20 s</source>
            <translation>Más de 20 s</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Morado</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Restricted</source>
            <translation>Restringido</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Cuadrado</translation>
        </message>
        <message>
            <source>Tall</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Turquesa</translation>
        </message>
        <message>
            <source>Unclear</source>
            <translation>Dudoso</translation>
        </message>
        <message>
            <source>Up to 5 s</source>
            <translation>Hasta 5 s</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>White</source>
            <translation>Blanco</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Amarillo</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Take the default again</source>
            <translation>Volver al valor predeterminado</translation>
        </message>
        <message>
            <source>Take the default of {} again</source>
            <translation>Volver al valor predeterminado de {}</translation>
        </message>
    </context>
    <context>
        <name>FilmCard</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Make another like it</source>
            <translation>Crear otro igual</translation>
        </message>
        <message>
            <source>Open in timeline</source>
            <translation>Abrir en la línea de tiempo</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Progress of {}</source>
            <translation>Progreso de {}</translation>
        </message>
        <message>
            <source>Put this card away</source>
            <translation>Quitar esta tarjeta</translation>
        </message>
        <message>
            <source>Put this card away; the film stays</source>
            <translation>Quitar esta tarjeta; el video se queda</translation>
        </message>
        <message>
            <source>Scene {}</source>
            <translation>Escena {}</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>FilmPanel</name>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>Shape {aspect}; it can be rendered as {others} too.</source>
            <translation>Formato {aspect}; también se puede renderizar en {others}.</translation>
        </message>
        <message>
            <source>There is no music in this film.</source>
            <translation>No hay música en este video.</translation>
        </message>
        <message>
            <source>Volume of all music</source>
            <translation>Volumen de toda la música</translation>
        </message>
        <message>
            <source>Volume of the music</source>
            <translation>Volumen de la música</translation>
        </message>
        <message>
            <source>{width} × {height} · {rate:g} frames/s · {minutes}:{seconds:04.1f}</source>
            <translation>{width} × {height} · {rate:g} fps · {minutes}:{seconds:04.1f}</translation>
        </message>
    </context>
    <context>
        <name>FirstFilm</name>
        <message>
            <source>It is made in the background. You see it grow, and can open it on the timeline before it is done.</source>
            <translation>Se crea en segundo plano. Lo ves crecer y puedes abrirlo en la línea de tiempo antes de que termine.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Make my first film</source>
            <translation>Crear mi primer video</translation>
        </message>
        <message>
            <source>What should it be about?</source>
            <translation>¿De qué debe tratar?</translation>
        </message>
        <message>
            <source>Your first film</source>
            <translation>Tu primer video</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <source>Another time…</source>
            <translation>Otra hora…</translation>
        </message>
        <message>
            <source>Begin to make the film at</source>
            <translation>Empezar a crear el video a las</translation>
        </message>
        <message>
            <source>Ctrl+Return</source>
            <translation>Ctrl+Return</translation>
        </message>
        <message>
            <source>In one hour</source>
            <translation>En una hora</translation>
        </message>
        <message>
            <source>Make all {}</source>
            <translation>Crear los {}</translation>
        </message>
        <message>
            <source>Make at</source>
            <translation>Crear a las</translation>
        </message>
        <message>
            <source>Make at…</source>
            <translation>Crear a las…</translation>
        </message>
        <message>
            <source>Make film</source>
            <translation>Crear video</translation>
        </message>
        <message>
            <source>Tomorrow at 6:00</source>
            <translation>Mañana a las 6:00</translation>
        </message>
        <message>
            <source>Tonight at 22:00</source>
            <translation>Hoy a las 22:00</translation>
        </message>
    </context>
    <context>
        <name>Framing</name>
        <message>
            <source>Crop</source>
            <translation>Recorte</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Move over the picture</source>
            <translation>Mover sobre la imagen</translation>
        </message>
        <message>
            <source>Shown part</source>
            <translation>Parte visible</translation>
        </message>
    </context>
    <context>
        <name>FullScreen</name>
        <message>
            <source>The film on the whole screen</source>
            <translation>El video en toda la pantalla</translation>
        </message>
    </context>
    <context>
        <name>Grip</name>
        <message>
            <source>Drag to another place (Alt+Up, Alt+Down)</source>
            <translation>Arrastra a otro lugar (Alt+Up, Alt+Down)</translation>
        </message>
    </context>
    <context>
        <name>HarvestDialog</name>
        <message>
            <source>Any</source>
            <translation>Cualquiera</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Como máximo</translation>
        </message>
        <message numerus="yes">
            <source>Brought %n new file(s).</source>
            <translation>
                <numerusform>Se trajo %n archivo nuevo.</numerusform>
                <numerusform>Se trajeron %n archivos nuevos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>Clips</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Fetching {what}</source>
            <translation>Descargando {what}</translation>
        </message>
        <message>
            <source>Find new footage</source>
            <translation>Buscar material nuevo</translation>
        </message>
        <message>
            <source>Its key {state}; one is made at {page}.</source>
            <translation>Su clave {state}; se obtiene en {page}.</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>Tipos</translation>
        </message>
        <message>
            <source>Looking for {what}</source>
            <translation>Buscando {what}</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Only look</source>
            <translation>Solo mirar</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Ver el informe</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Cuadrado</translation>
        </message>
        <message>
            <source>Tall</source>
            <translation>Vertical</translation>
        </message>
        <message numerus="yes">
            <source>There would be %n new file(s).</source>
            <translation>
                <numerusform>Habría %n archivo nuevo.</numerusform>
                <numerusform>Habría %n archivos nuevos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick one source at least; those that need a key say where it is made.</source>
            <translation>Marca al menos una fuente; las que piden clave dicen dónde se obtiene.</translation>
        </message>
        <message>
            <source>Under way; it goes on when you close this.</source>
            <translation>En curso; sigue aunque cierres esto.</translation>
        </message>
        <message>
            <source>What is to be seen, as: rain on a window, night train</source>
            <translation>Qué se debe ver, como: lluvia en una ventana, tren nocturno</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>Words of a niche</source>
            <translation>Palabras de un nicho</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln archivo</numerusform>
                <numerusform>%Ln archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln encontrado</numerusform>
                <numerusform>%Ln encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Quitar filtros</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>By name</source>
            <translation>Por nombre</translation>
        </message>
        <message>
            <source>Earlier versions…</source>
            <translation>Versiones anteriores…</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Every edit is kept; not saved yet</source>
            <translation>Cada cambio se conserva; aún sin guardar</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Go back to an earlier version</source>
            <translation>Volver a una versión anterior</translation>
        </message>
        <message>
            <source>Largest first</source>
            <translation>Más grandes primero</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>Últimos cambios primero</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Más largos primero</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más nuevos primero</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Search by title or by what is said</source>
            <translation>Busca por título o por lo que se dice</translation>
        </message>
        <message>
            <source>Search the projects</source>
            <translation>Buscar en los proyectos</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Mostrar como lista</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Caption</source>
            <translation>Subtítulo</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <source>Nothing is open</source>
            <translation>Nada abierto</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>The whole film</source>
            <translation>Todo el video</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
    </context>
    <context>
        <name>JobsPage</name>
        <message>
            <source>Clear what is done</source>
            <translation>Quitar lo terminado</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Everything is paused. {waiting} waiting.</source>
            <translation>Todo está en pausa. En espera: {waiting}.</translation>
        </message>
        <message>
            <source>Films, renders and harvests are listed here while they are made, and after.</source>
            <translation>Videos, renders y recolecciones aparecen aquí mientras se hacen, y después.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Jobs in their order</source>
            <translation>Tareas en su orden</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Make a film</source>
            <translation>Crear un video</translation>
        </message>
        <message>
            <source>Nothing is being made.</source>
            <translation>No se está creando nada.</translation>
        </message>
        <message>
            <source>Open what was made</source>
            <translation>Abrir el resultado</translation>
        </message>
        <message>
            <source>Pause everything</source>
            <translation>Pausar todo</translation>
        </message>
        <message>
            <source>Pause everything, or go on</source>
            <translation>Pausar todo o continuar</translation>
        </message>
        <message>
            <source>Pause, or go on</source>
            <translation>Pausar o continuar</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>{count} are off the list. What they made stays.</source>
            <translation>Fuera de la lista: {count}. Lo que crearon se queda.</translation>
        </message>
        <message>
            <source>{running} being made, {waiting} waiting.</source>
            <translation>En proceso: {running}, en espera: {waiting}.</translation>
        </message>
        <message>
            <source>{title} is off the list.</source>
            <translation>{title} ya no está en la lista.</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <source>Enter another key</source>
            <translation>Ingresar otra clave</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Forget the key for {service}</source>
            <translation>Olvidar la clave de {service}</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>Obtener una clave</translation>
        </message>
        <message>
            <source>Get a key for {service}</source>
            <translation>Obtener una clave para {service}</translation>
        </message>
        <message>
            <source>Given by the environment</source>
            <translation>Dada por el entorno</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Keep the key for {service}</source>
            <translation>Guardar la clave de {service}</translation>
        </message>
        <message>
            <source>Key for {service}</source>
            <translation>Clave de {service}</translation>
        </message>
        <message>
            <source>Key is kept</source>
            <translation>Clave guardada</translation>
        </message>
        <message>
            <source>Paste the key here</source>
            <translation>Pega la clave aquí</translation>
        </message>
        <message>
            <source>The key for {service} is forgotten.</source>
            <translation>Se olvidó la clave de {service}.</translation>
        </message>
        <message>
            <source>The key for {service} is kept.</source>
            <translation>Se guardó la clave de {service}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Footage, pictures and music</source>
            <translation>Material, imágenes y música</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>Writers</source>
            <translation>Redactores</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Do not ask again</source>
            <translation>No volver a preguntar</translation>
        </message>
        <message>
            <source>Films are being made</source>
            <translation>Hay videos en proceso</translation>
        </message>
        <message>
            <source>Films are being made. What shall become of them?</source>
            <translation>Hay videos en proceso. ¿Qué hacemos con ellos?</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>Seguir en segundo plano</translation>
        </message>
        <message>
            <source>Nothing is lost: what is not done goes on at the next start.</source>
            <translation>No se pierde nada: lo que falte continúa la próxima vez que inicies.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Quedarse</translation>
        </message>
    </context>
    <context>
        <name>LengthChoice</name>
        <message>
            <source>10 minutes</source>
            <translation>10 minutos</translation>
        </message>
        <message>
            <source>3 minutes</source>
            <translation>3 minutos</translation>
        </message>
        <message>
            <source>Length of the film</source>
            <translation>Duración del video</translation>
        </message>
        <message>
            <source>Short · 30 s</source>
            <translation>Corto · 30 s</translation>
        </message>
        <message>
            <source>Short · 60 s</source>
            <translation>Corto · 60 s</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Files of the library</source>
            <translation>Archivos de la biblioteca</translation>
        </message>
        <message>
            <source>Looking for what looks alike</source>
            <translation>Buscando lo que se parece</translation>
        </message>
        <message>
            <source>Nothing in the library looks alike.</source>
            <translation>Nada en la biblioteca se parece.</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>As the system ({language})</source>
            <translation>Como el sistema ({language})</translation>
        </message>
        <message>
            <source>Ask, while films are being made</source>
            <translation>Preguntar mientras se crean videos</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Al cerrar la ventana</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Keep making films in the background</source>
            <translation>Seguir creando videos en segundo plano</translation>
        </message>
        <message>
            <source>Kind of film</source>
            <translation>Tipo de video</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language and music</source>
            <translation>Idioma y música</translation>
        </message>
        <message>
            <source>Language of the film</source>
            <translation>Idioma del video</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Claro u oscuro</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Music under the voice</source>
            <translation>Música bajo la voz</translation>
        </message>
        <message>
            <source>Quit; films go on at the next start</source>
            <translation>Salir; los videos siguen al volver a iniciar</translation>
        </message>
        <message>
            <source>Read from the topic</source>
            <translation>Según el tema</translation>
        </message>
        <message>
            <source>Saved. It counts from the next start.</source>
            <translation>Guardado. Vale desde el próximo inicio.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Size of texts and buttons</source>
            <translation>Tamaño de textos y botones</translation>
        </message>
        <message>
            <source>Start with the session, in the background</source>
            <translation>Iniciar con la sesión, en segundo plano</translation>
        </message>
        <message>
            <source>The system does not let this be changed.</source>
            <translation>El sistema no permite cambiar esto.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>What suits the kind of film</source>
            <translation>Lo que va con el tipo de video</translation>
        </message>
        <message>
            <source>{} · read from the text</source>
            <translation>{} · según el texto</translation>
        </message>
    </context>
    <context>
        <name>Making</name>
        <message>
            <source>In the making</source>
            <translation>En proceso</translation>
        </message>
    </context>
    <context>
        <name>Many</name>
        <message>
            <source> · rows that cannot be made: {}</source>
            <translation> · filas que no se pueden crear: {}</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Films to make</source>
            <translation>Videos por crear</translation>
        </message>
        <message>
            <source>Films: {}</source>
            <translation>Videos: {}</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>One topic a line, or a table whose first row names its columns:
topic,niche,duration,aspect
…</source>
            <translation>Un tema por línea, o una tabla cuya primera fila nombra sus columnas:
topic,niche,duration,aspect
…</translation>
        </message>
        <message>
            <source>Open a CSV or text file</source>
            <translation>Abrir un archivo CSV o de texto</translation>
        </message>
        <message>
            <source>Read from {}</source>
            <translation>Leído de {}</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Tables and texts (*.csv *.tsv *.txt)</source>
            <translation>Tablas y textos (*.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>This text</source>
            <translation>Este texto</translation>
        </message>
        <message>
            <source>Topics, or a table</source>
            <translation>Temas, o una tabla</translation>
        </message>
    </context>
    <context>
        <name>MarkerPanel</name>
        <message>
            <source>At</source>
            <translation>En</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Colour of a marker</source>
            <translation>Color de un marcador</translation>
        </message>
        <message>
            <source>Move a marker</source>
            <translation>Mover un marcador</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name a marker</source>
            <translation>Nombrar un marcador</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>Nombre del marcador</translation>
        </message>
    </context>
    <context>
        <name>Meter</name>
        <message>
            <source>How loud it is, left and right</source>
            <translation>Qué tan fuerte suena, izquierda y derecha</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Sonoridad</translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <source> · {} left</source>
            <translation> · quedan {}</translation>
        </message>
        <message>
            <source>A few small models write, speak and find pictures better than none: {} once. You can go on without them: then templates write, the system speaks, and pictures are found by their titles.</source>
            <translation>Unos modelos pequeños escriben, hablan y encuentran imágenes mejor que ninguno: {} una sola vez. Puedes seguir sin ellos: entonces escriben plantillas, habla el sistema y las imágenes se buscan por su título.</translation>
        </message>
        <message>
            <source>All small models are here: nothing has to be fetched, now or later.</source>
            <translation>Todos los modelos pequeños están aquí: no hay que descargar nada, ni ahora ni después.</translation>
        </message>
        <message>
            <source>Everything lies in {}</source>
            <translation>Todo está en {}</translation>
        </message>
        <message>
            <source>Get them now</source>
            <translation>Descargarlos ahora</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Progress of the download</source>
            <translation>Progreso de la descarga</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stopped. What has come is kept.</source>
            <translation>Detenido. Lo que llegó se conserva.</translation>
        </message>
        <message>
            <source>What makes your films</source>
            <translation>Lo que crea tus videos</translation>
        </message>
        <message>
            <source>is here</source>
            <translation>está aquí</translation>
        </message>
        <message>
            <source>{} You can go on without, and fetch them later under Models.</source>
            <translation>{} Puedes seguir sin ellos y descargarlos después en Modelos.</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>Look again</source>
            <translation>Mirar de nuevo</translation>
        </message>
        <message>
            <source>Looking at {name}…</source>
            <translation>Mirando {name}…</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Models (*.gguf *.onnx)</source>
            <translation>Modelos (*.gguf *.onnx)</translation>
        </message>
        <message>
            <source>Take in a folder of models…</source>
            <translation>Tomar una carpeta de modelos…</translation>
        </message>
        <message>
            <source>Take in a folder…</source>
            <translation>Tomar una carpeta…</translation>
        </message>
        <message>
            <source>Use a file…</source>
            <translation>Usar un archivo…</translation>
        </message>
        <message>
            <source>Use a model file…</source>
            <translation>Usar un archivo de modelo…</translation>
        </message>
        <message>
            <source>{models} of models on this disk, {free} free. This computer has {memory} of memory.</source>
            <translation>{models} de modelos en este disco, {free} libres. Esta computadora tiene {memory} de memoria.</translation>
        </message>
        <message>
            <source>{titles} can be used now.</source>
            <translation>Ya se puede usar: {titles}.</translation>
        </message>
    </context>
    <context>
        <name>Monitor</name>
        <message>
            <source>Compare with before</source>
            <translation>Comparar con el antes</translation>
        </message>
        <message>
            <source>Copy this frame</source>
            <translation>Copiar este fotograma</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>Ajustar la imagen</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Monitor</source>
            <translation>Monitor</translation>
        </message>
        <message>
            <source>Nothing is on the timeline yet.</source>
            <translation>Aún no hay nada en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Picture at 100 %</source>
            <translation>Imagen al 100 %</translation>
        </message>
        <message>
            <source>Save this frame as…</source>
            <translation>Guardar este fotograma…</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
    </context>
    <context>
        <name>MovePanel</name>
        <message>
            <source>Begins: {what}</source>
            <translation>Empieza: {what}</translation>
        </message>
        <message>
            <source>Ends: {what}</source>
            <translation>Termina: {what}</translation>
        </message>
        <message>
            <source>Move over the picture</source>
            <translation>Mover sobre la imagen</translation>
        </message>
        <message>
            <source>No move</source>
            <translation>Sin movimiento</translation>
        </message>
        <message>
            <source>Turn it round</source>
            <translation>Invertirlo</translation>
        </message>
        <message>
            <source>Turn the move round</source>
            <translation>Invertir el movimiento</translation>
        </message>
        <message>
            <source>left</source>
            <translation>izquierda</translation>
        </message>
        <message>
            <source>size</source>
            <translation>tamaño</translation>
        </message>
        <message>
            <source>top</source>
            <translation>arriba</translation>
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message>
            <source>Clear some of them to see more.</source>
            <translation>Quita algunos para ver más.</translation>
        </message>
        <message>
            <source>Drop pictures, clips and music here, or find new footage.</source>
            <translation>Suelta imágenes, clips y música aquí, o busca material nuevo.</translation>
        </message>
        <message>
            <source>Find new footage…</source>
            <translation>Buscar material nuevo…</translation>
        </message>
        <message>
            <source>No good match for “{text}”</source>
            <translation>Nada que encaje bien con «{text}»</translation>
        </message>
        <message>
            <source>Nothing here shows that with these filters. Try other words, or clear the filters.</source>
            <translation>Nada aquí muestra eso con estos filtros. Prueba otras palabras o quita los filtros.</translation>
        </message>
        <message>
            <source>Nothing here shows that. Try other words for what is to be seen, or find new footage.</source>
            <translation>Nada aquí muestra eso. Prueba otras palabras para lo que se ve, o busca material nuevo.</translation>
        </message>
        <message>
            <source>Nothing passes these filters</source>
            <translation>Nada pasa estos filtros</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>The library is empty</source>
            <translation>La biblioteca está vacía</translation>
        </message>
    </context>
    <context>
        <name>NoProjects</name>
        <message>
            <source>Give a topic and get a film, or drop a bundle of somebody else's here.</source>
            <translation>Da un tema y obtén un video, o suelta aquí el paquete de alguien más.</translation>
        </message>
        <message>
            <source>Make a film</source>
            <translation>Crear un video</translation>
        </message>
        <message>
            <source>No films yet</source>
            <translation>Aún no hay videos</translation>
        </message>
        <message>
            <source>No project says “{words}”</source>
            <translation>Ningún proyecto dice «{words}»</translation>
        </message>
        <message>
            <source>Take a bundle in…</source>
            <translation>Importar un paquete…</translation>
        </message>
        <message>
            <source>Titles, topics and scripts are searched. Try other words.</source>
            <translation>Se busca en títulos, temas y guiones. Prueba otras palabras.</translation>
        </message>
    </context>
    <context>
        <name>Number</name>
        <message>
            <source>Double-click to put it back to {value}</source>
            <translation>Doble clic para volver a {value}</translation>
        </message>
        <message>
            <source>The selected items differ here</source>
            <translation>Los elementos elegidos difieren aquí</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <source>Add marker</source>
            <translation>Agregar marcador</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>Quitar entrada y salida</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>Fundido cruzado</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Delete and close up</source>
            <translation>Borrar y cerrar</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>Borrar y dejar hueco</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>Terminar un fotograma antes</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>Terminar un fotograma después</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Ir</translation>
        </message>
        <message>
            <source>Item above</source>
            <translation>Elemento de arriba</translation>
        </message>
        <message>
            <source>Item below</source>
            <translation>Elemento de abajo</translation>
        </message>
        <message>
            <source>Link or unlink</source>
            <translation>Vincular o desvincular</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>Marcar entrada</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>Marcar salida</translation>
        </message>
        <message>
            <source>Mark the selection</source>
            <translation>Marcar la selección</translation>
        </message>
        <message>
            <source>Next cut</source>
            <translation>Corte siguiente</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>Elemento siguiente</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Marcador siguiente</translation>
        </message>
        <message>
            <source>Nudge 10 frames left</source>
            <translation>10 fotogramas a la izquierda</translation>
        </message>
        <message>
            <source>Nudge 10 frames right</source>
            <translation>10 fotogramas a la derecha</translation>
        </message>
        <message>
            <source>Nudge a frame left</source>
            <translation>Un fotograma a la izquierda</translation>
        </message>
        <message>
            <source>Nudge a frame right</source>
            <translation>Un fotograma a la derecha</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>Un segundo atrás</translation>
        </message>
        <message>
            <source>One second on</source>
            <translation>Un segundo adelante</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Paste over</source>
            <translation>Pegar encima</translation>
        </message>
        <message>
            <source>Previous cut</source>
            <translation>Corte anterior</translation>
        </message>
        <message>
            <source>Previous item</source>
            <translation>Elemento anterior</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>Marcador anterior</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>Cuchilla</translation>
        </message>
        <message>
            <source>Remove transition</source>
            <translation>Quitar transición</translation>
        </message>
        <message>
            <source>Ripple all tracks</source>
            <translation>Arrastrar todas las pistas</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleccionar todo</translation>
        </message>
        <message>
            <source>Select and move</source>
            <translation>Seleccionar y mover</translation>
        </message>
        <message>
            <source>Select from here on</source>
            <translation>Seleccionar desde aquí</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>No seleccionar nada</translation>
        </message>
        <message>
            <source>Select up to here</source>
            <translation>Seleccionar hasta aquí</translation>
        </message>
        <message>
            <source>Show the whole film</source>
            <translation>Mostrar todo el video</translation>
        </message>
        <message>
            <source>Slide a clip between others</source>
            <translation>Deslizar un clip entre otros</translation>
        </message>
        <message>
            <source>Slip what a clip shows</source>
            <translation>Deslizar lo que muestra un clip</translation>
        </message>
        <message>
            <source>Snap</source>
            <translation>Imán</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>Dividir todas las pistas</translation>
        </message>
        <message>
            <source>Split at the playhead</source>
            <translation>Dividir en el cabezal</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>Empezar un fotograma antes</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>Empezar un fotograma después</translation>
        </message>
        <message>
            <source>Ten seconds back</source>
            <translation>Diez segundos atrás</translation>
        </message>
        <message>
            <source>Ten seconds on</source>
            <translation>Diez segundos adelante</translation>
        </message>
        <message>
            <source>To in</source>
            <translation>A la entrada</translation>
        </message>
        <message>
            <source>To out</source>
            <translation>A la salida</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Herramienta</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>Recortar final hasta el cabezal</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>Recortar inicio hasta el cabezal</translation>
        </message>
        <message>
            <source>Trims ripple</source>
            <translation>Recortar arrastra lo que sigue</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>Add a folder…</source>
            <translation>Agregar una carpeta…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Agregar archivos…</translation>
        </message>
        <message>
            <source>Collect from a site by hand…</source>
            <translation>Recolectar a mano de un sitio…</translation>
        </message>
        <message>
            <source>Copy for the timeline</source>
            <translation>Copiar para la línea de tiempo</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Empty project</source>
            <translation>Proyecto vacío</translation>
        </message>
        <message>
            <source>Export a list…</source>
            <translation>Exportar una lista…</translation>
        </message>
        <message>
            <source>Export with all media…</source>
            <translation>Exportar con todos los medios…</translation>
        </message>
        <message>
            <source>Find missing files…</source>
            <translation>Buscar archivos que faltan…</translation>
        </message>
        <message>
            <source>Find new footage…</source>
            <translation>Buscar material nuevo…</translation>
        </message>
        <message>
            <source>Import a list…</source>
            <translation>Importar una lista…</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Make a film…</source>
            <translation>Crear un video…</translation>
        </message>
        <message>
            <source>More like this</source>
            <translation>Más como este</translation>
        </message>
        <message>
            <source>Never use it</source>
            <translation>No usar nunca</translation>
        </message>
        <message>
            <source>Next moment</source>
            <translation>Momento siguiente</translation>
        </message>
        <message>
            <source>Open in the system's player</source>
            <translation>Abrir en el reproductor del sistema</translation>
        </message>
        <message>
            <source>Open in the timeline</source>
            <translation>Abrir en la línea de tiempo</translation>
        </message>
        <message>
            <source>Paste files</source>
            <translation>Pegar archivos</translation>
        </message>
        <message>
            <source>Play the film</source>
            <translation>Reproducir el video</translation>
        </message>
        <message>
            <source>Prefer it in films</source>
            <translation>Preferirlo en videos</translation>
        </message>
        <message>
            <source>Prepare footage</source>
            <translation>Preparar material</translation>
        </message>
        <message>
            <source>Previous moment</source>
            <translation>Momento anterior</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <source>Render all shapes</source>
            <translation>Renderizar todos los formatos</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>Buscar en la biblioteca</translation>
        </message>
        <message>
            <source>Search the projects</source>
            <translation>Buscar en los proyectos</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Mostrar en su carpeta</translation>
        </message>
        <message>
            <source>Show its folder</source>
            <translation>Mostrar su carpeta</translation>
        </message>
        <message>
            <source>Take a bundle in…</source>
            <translation>Importar un paquete…</translation>
        </message>
        <message>
            <source>Take along to the timeline</source>
            <translation>Llevar a la línea de tiempo</translation>
        </message>
        <message>
            <source>Take out of the trash…</source>
            <translation>Sacar de la papelera…</translation>
        </message>
        <message>
            <source>The trash of projects is empty.</source>
            <translation>La papelera de proyectos está vacía.</translation>
        </message>
        <message>
            <source>Watched folders…</source>
            <translation>Carpetas vigiladas…</translation>
        </message>
        <message>
            <source>{title} (removed {when})</source>
            <translation>{title} (quitado {when})</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <source>Add to {}</source>
            <translation>Agregar a {}</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Agregar…</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>Outlook</name>
        <message>
            <source>{} (a guess until films were made here)</source>
            <translation>{} (estimado hasta que crees videos aquí)</translation>
        </message>
        <message>
            <source>{} on disk</source>
            <translation>{} en disco</translation>
        </message>
        <message>
            <source>{} to make</source>
            <translation>{} para crearlo</translation>
        </message>
        <message>
            <source>{} words</source>
            <translation>{} palabras</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Nothing fits. Try fewer letters.</source>
            <translation>Nada coincide. Prueba con menos letras.</translation>
        </message>
        <message>
            <source>Search commands, films and settings</source>
            <translation>Buscar comandos, videos y ajustes</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>Lo que coincide</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>¿Qué quieres hacer?</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
    </context>
    <context>
        <name>Privacy</name>
        <message>
            <source>Films are written, spoken and rendered on this computer. Nothing is counted or reported.</source>
            <translation>Los videos se escriben, narran y renderizan en esta computadora. No se cuenta ni se informa nada.</translation>
        </message>
        <message>
            <source>Models are fetched when you press Download, and the two small starters with the first film.</source>
            <translation>Los modelos se descargan cuando presionas Descargar, y los dos pequeños iniciales con el primer video.</translation>
        </message>
        <message>
            <source>Reports of errors stay in a folder here. Keys are struck out of them.</source>
            <translation>Los informes de errores se quedan en una carpeta aquí. Las claves se tachan.</translation>
        </message>
        <message>
            <source>Services with a key of yours are sent what they need: the topic, or the text to speak.</source>
            <translation>A los servicios con clave tuya se les envía lo que necesitan: el tema, o el texto que deben narrar.</translation>
        </message>
        <message>
            <source>Sources of footage are asked when you search them; they see the words you search for.</source>
            <translation>Las fuentes de material se consultan cuando buscas en ellas; ven las palabras que buscas.</translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message numerus="yes">
            <source>%n of its files are missing.</source>
            <translation>
                <numerusform>Falta %n de sus archivos.</numerusform>
                <numerusform>Faltan %n de sus archivos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Begun {made}</source>
            <translation>Empezado {made}</translation>
        </message>
        <message>
            <source>Choose a project to see how it stands.

A double click opens it in the timeline.</source>
            <translation>Elige un proyecto para ver cómo va.

Un doble clic lo abre en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Export with all media…</source>
            <translation>Exportar con todos los medios…</translation>
        </message>
        <message>
            <source>Find them…</source>
            <translation>Buscarlos…</translation>
        </message>
        <message>
            <source>Name of the project</source>
            <translation>Nombre del proyecto</translation>
        </message>
        <message>
            <source>Open in the timeline</source>
            <translation>Abrir en la línea de tiempo</translation>
        </message>
        <message>
            <source>Play the film</source>
            <translation>Reproducir el video</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Render all shapes</source>
            <translation>Renderizar todos los formatos</translation>
        </message>
        <message>
            <source>Show its folder</source>
            <translation>Mostrar su carpeta</translation>
        </message>
        <message>
            <source>{count} projects · {length}</source>
            <translation>{count} proyectos · {length}</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n proyecto</numerusform>
                <numerusform>%n proyectos</numerusform>
            </translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Compare…</source>
            <translation>Comparar…</translation>
        </message>
        <message>
            <source>Edits to this film were not saved</source>
            <translation>Hay cambios de este video sin guardar</translation>
        </message>
        <message>
            <source>Go on with them</source>
            <translation>Seguir con ellos</translation>
        </message>
        <message>
            <source>Keep the saved film</source>
            <translation>Quedarse con el video guardado</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Sin guardar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>The last was made {when}: {told} {more}</source>
            <translation>El último se hizo {when}: {told} {more}</translation>
        </message>
        <message>
            <source>Whichever you choose, the other stays among the earlier versions.</source>
            <translation>Elijas lo que elijas, lo otro queda entre las versiones anteriores.</translation>
        </message>
        <message>
            <source>… and {} before</source>
            <translation>… y {} antes</translation>
        </message>
    </context>
    <context>
        <name>Relinking</name>
        <message numerus="yes">
            <source>%n file(s) found again.</source>
            <translation>
                <numerusform>Se encontró %n archivo.</numerusform>
                <numerusform>Se encontraron %n archivos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) missing. What has the same content is taken back by itself.</source>
            <translation>
                <numerusform>Falta %n archivo. El que tenga el mismo contenido se recupera solo.</numerusform>
                <numerusform>Faltan %n archivos. Los que tengan el mismo contenido se recuperan solos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Elegir otro archivo…</translation>
        </message>
        <message>
            <source>In the film at {times}</source>
            <translation>En el video en {times}</translation>
        </message>
        <message>
            <source>Look in a folder…</source>
            <translation>Buscar en una carpeta…</translation>
        </message>
        <message>
            <source>Looking for missing files of “{title}”</source>
            <translation>Buscando los archivos que faltan de «{title}»</translation>
        </message>
        <message>
            <source>Looking what is missing …</source>
            <translation>Viendo qué falta …</translation>
        </message>
        <message>
            <source>Missing files of “{title}”</source>
            <translation>Archivos que faltan de «{title}»</translation>
        </message>
        <message>
            <source>Nothing is missing any more.</source>
            <translation>Ya no falta nada.</translation>
        </message>
        <message>
            <source>Take which file instead?</source>
            <translation>¿Qué archivo usar en su lugar?</translation>
        </message>
        <message>
            <source>Take {name}</source>
            <translation>Usar {name}</translation>
        </message>
        <message>
            <source>Taking {name}</source>
            <translation>Tomando {name}</translation>
        </message>
        <message>
            <source>Where may the files be?</source>
            <translation>¿Dónde pueden estar los archivos?</translation>
        </message>
    </context>
    <context>
        <name>Rendering</name>
        <message>
            <source>All shapes</source>
            <translation>Todos los formatos</translation>
        </message>
        <message>
            <source>Best quality</source>
            <translation>La mejor calidad</translation>
        </message>
        <message>
            <source>Nothing is marked.</source>
            <translation>No hay nada marcado.</translation>
        </message>
        <message>
            <source>Only from in to out</source>
            <translation>Solo de entrada a salida</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Press I where it begins and O where it ends.</source>
            <translation>Presiona I donde empieza y O donde termina.</translation>
        </message>
        <message>
            <source>Quick draft</source>
            <translation>Borrador rápido</translation>
        </message>
        <message>
            <source>Render</source>
            <translation>Renderizar</translation>
        </message>
        <message>
            <source>Render as {}</source>
            <translation>Renderizar en {}</translation>
        </message>
        <message>
            <source>Rendering has begun.</source>
            <translation>Empezó el renderizado.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>{} is rendered.</source>
            <translation>{} está renderizado.</translation>
        </message>
    </context>
    <context>
        <name>RightsCard</name>
        <message>
            <source>A film with it must carry the same licence</source>
            <translation>Un video que lo use debe llevar la misma licencia</translation>
        </message>
        <message>
            <source>Copy the credit</source>
            <translation>Copiar el crédito</translation>
        </message>
        <message>
            <source>Its evidence is complete</source>
            <translation>Sus pruebas están completas</translation>
        </message>
        <message>
            <source>Its maker must be credited; your films do that</source>
            <translation>Hay que dar crédito a su autor; tus videos lo hacen</translation>
        </message>
        <message>
            <source>May be cut and changed</source>
            <translation>Se puede cortar y cambiar</translation>
        </message>
        <message>
            <source>May earn money</source>
            <translation>Puede monetizarse</translation>
        </message>
        <message>
            <source>May not be changed</source>
            <translation>No se puede cambiar</translation>
        </message>
        <message>
            <source>May not earn money</source>
            <translation>No puede generar ingresos</translation>
        </message>
        <message>
            <source>Needs no credit</source>
            <translation>No necesita crédito</translation>
        </message>
        <message>
            <source>Nobody says whether it may be changed</source>
            <translation>Nadie dice si se puede cambiar</translation>
        </message>
        <message>
            <source>Nobody says whether it may earn money</source>
            <translation>Nadie dice si puede generar ingresos</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>Abrir su página</translation>
        </message>
        <message>
            <source>Platforms are known to claim films with it</source>
            <translation>Hay plataformas que reclaman videos con él</translation>
        </message>
        <message>
            <source>The credit is copied.</source>
            <translation>Se copió el crédito.</translation>
        </message>
        <message>
            <source>Your own work</source>
            <translation>Obra tuya</translation>
        </message>
        <message>
            <source>by nobody who is named</source>
            <translation>de nadie que se nombre</translation>
        </message>
        <message>
            <source>by {creator}</source>
            <translation>de {creator}</translation>
        </message>
        <message>
            <source>you</source>
            <translation>tú</translation>
        </message>
        <message>
            <source>your files</source>
            <translation>tus archivos</translation>
        </message>
        <message>
            <source>{by} · from {source}</source>
            <translation>{by} · de {source}</translation>
        </message>
    </context>
    <context>
        <name>Ruler</name>
        <message>
            <source>Move marker</source>
            <translation>Mover marcador</translation>
        </message>
        <message>
            <source>Ruler</source>
            <translation>Regla</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>{setting} is saved.</source>
            <translation>Se guardó: {setting}.</translation>
        </message>
    </context>
    <context>
        <name>SceneCard</name>
        <message>
            <source>Delete the scene</source>
            <translation>Eliminar la escena</translation>
        </message>
        <message>
            <source>Join to the scene before</source>
            <translation>Unir con la escena anterior</translation>
        </message>
        <message>
            <source>More for scene {}</source>
            <translation>Más para la escena {}</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Move scene {}</source>
            <translation>Mover la escena {}</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>New scene below</source>
            <translation>Nueva escena abajo</translation>
        </message>
        <message>
            <source>Scene {}</source>
            <translation>Escena {}</translation>
        </message>
        <message>
            <source>Split here</source>
            <translation>Dividir aquí</translation>
        </message>
        <message>
            <source>Write or paste your text here. An empty line begins the next scene.</source>
            <translation>Escribe o pega tu texto aquí. Una línea vacía empieza la escena siguiente.</translation>
        </message>
    </context>
    <context>
        <name>Screen</name>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>Imagen del video</translation>
        </message>
    </context>
    <context>
        <name>ScriptEditor</name>
        <message>
            <source>New scene</source>
            <translation>Nueva escena</translation>
        </message>
        <message>
            <source>Open a text file</source>
            <translation>Abrir un archivo de texto</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Text (*.txt *.md *.markdown)</source>
            <translation>Texto (*.txt *.md *.markdown)</translation>
        </message>
        <message>
            <source>This is {more} longer than the length you chose below, {wanted}: the film will be that long.</source>
            <translation>Son {more} más que la duración elegida abajo, {wanted}: el video durará eso.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>{scenes} scenes · {words} words · {letters} characters · {length} spoken</source>
            <translation>{scenes} escenas · {words} palabras · {letters} caracteres · {length} hablados</translation>
        </message>
    </context>
    <context>
        <name>ScriptPane</name>
        <message>
            <source>Add a sentence</source>
            <translation>Agregar una frase</translation>
        </message>
        <message>
            <source>Add a sentence after it</source>
            <translation>Agregar una frase después</translation>
        </message>
        <message>
            <source>Cut words</source>
            <translation>Cortar palabras</translation>
        </message>
        <message>
            <source>Delete a sentence</source>
            <translation>Eliminar una frase</translation>
        </message>
        <message>
            <source>Delete the sentence</source>
            <translation>Eliminar la frase</translation>
        </message>
        <message>
            <source>Edit the sentence</source>
            <translation>Editar la frase</translation>
        </message>
        <message>
            <source>Join it with the next</source>
            <translation>Unirla con la siguiente</translation>
        </message>
        <message>
            <source>Join sentences</source>
            <translation>Unir frases</translation>
        </message>
        <message>
            <source>Move a scene</source>
            <translation>Mover una escena</translation>
        </message>
        <message>
            <source>Move the scene down</source>
            <translation>Bajar la escena</translation>
        </message>
        <message>
            <source>Move the scene up</source>
            <translation>Subir la escena</translation>
        </message>
        <message>
            <source>Progress of the sentence</source>
            <translation>Progreso de la frase</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Guion</translation>
        </message>
        <message>
            <source>Split a sentence</source>
            <translation>Dividir una frase</translation>
        </message>
        <message>
            <source>Split the sentence at the word</source>
            <translation>Dividir la frase en la palabra</translation>
        </message>
        <message>
            <source>Tell a sentence otherwise</source>
            <translation>Decir una frase de otro modo</translation>
        </message>
        <message>
            <source>What can be done with the sentence</source>
            <translation>Qué se puede hacer con la frase</translation>
        </message>
        <message>
            <source>What shall be said?</source>
            <translation>¿Qué se va a decir?</translation>
        </message>
        <message>
            <source>{}…</source>
            <translation>{}…</translation>
        </message>
    </context>
    <context>
        <name>ScriptView</name>
        <message>
            <source>Script</source>
            <translation>Guion</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>Show {count} more</source>
            <translation>Mostrar {count} más</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>Faceless Studio ended unexpectedly the last time.</source>
            <translation>Faceless Studio se cerró de forma inesperada la última vez.</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Crear un informe</translation>
        </message>
        <message>
            <source>Nothing that was saved is lost. A report tells what happened.</source>
            <translation>Nada de lo guardado se perdió. Un informe cuenta qué pasó.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Nothing fits.</source>
            <translation>Nada coincide.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Buscar en los ajustes</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>Start anew now</source>
            <translation>Reiniciar ahora</translation>
        </message>
        <message>
            <source>What you changed counts from the next start.</source>
            <translation>Lo que cambiaste vale desde el próximo inicio.</translation>
        </message>
    </context>
    <context>
        <name>ShapeChoice</name>
        <message>
            <source>Feeds</source>
            <translation>Feeds</translation>
        </message>
        <message>
            <source>Instagram</source>
            <translation>Instagram</translation>
        </message>
        <message>
            <source>Shorts, TikTok</source>
            <translation>Shorts, TikTok</translation>
        </message>
        <message>
            <source>YouTube</source>
            <translation>YouTube</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Choose a command.</source>
            <translation>Elige un comando.</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Comando</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Comandos y sus teclas</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Keys are as in {program} now.</source>
            <translation>Las teclas ahora son como en {program}.</translation>
        </message>
        <message>
            <source>Keys as in</source>
            <translation>Teclas como en</translation>
        </message>
        <message>
            <source>Keys of “{command}” are changed.</source>
            <translation>Se cambiaron las teclas de «{command}».</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Sin teclas</translation>
        </message>
        <message>
            <source>Press the new keys</source>
            <translation>Presiona las nuevas teclas</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Search a command or a key</source>
            <translation>Busca un comando o una tecla</translation>
        </message>
        <message>
            <source>Take from “{command}”</source>
            <translation>Quitar a «{command}»</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Use these keys</source>
            <translation>Usar estas teclas</translation>
        </message>
        <message>
            <source>{keys} does two things: {what}</source>
            <translation>{keys} hace dos cosas: {what}</translation>
        </message>
    </context>
    <context>
        <name>SoundPanel</name>
        <message>
            <source>Along the sound</source>
            <translation>A lo largo del sonido</translation>
        </message>
        <message>
            <source>Double-click adds a point. Drag it up and down, to and fro.</source>
            <translation>Un doble clic agrega un punto. Arrástralo arriba y abajo, a un lado y a otro.</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fundido de entrada</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fundido de salida</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>The same all along</source>
            <translation>Igual de principio a fin</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Volume along a sound</source>
            <translation>Volumen a lo largo de un sonido</translation>
        </message>
        <message>
            <source>{count} sounds, changed together</source>
            <translation>{count} sonidos, cambiados a la vez</translation>
        </message>
        <message>
            <source>{title} · {seconds:.1f} s</source>
            <translation>{title} · {seconds:.1f} s</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>hace %n día</numerusform>
                <numerusform>hace %n días</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>hace %n hora</numerusform>
                <numerusform>hace %n horas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>hace %n minuto</numerusform>
                <numerusform>hace %n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>Being made</source>
            <translation>En proceso</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Falló</translation>
        </message>
        <message>
            <source>Film file is gone</source>
            <translation>Falta el archivo del video</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Terminado</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>Interrumpido</translation>
        </message>
        <message>
            <source>Replaced by another in its folder</source>
            <translation>Reemplazado por otro en su carpeta</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Detenido</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>ahora mismo</translation>
        </message>
        <message>
            <source>{state}, edits not saved</source>
            <translation>{state}, cambios sin guardar</translation>
        </message>
        <message>
            <source>{state}, files missing</source>
            <translation>{state}, faltan archivos</translation>
        </message>
    </context>
    <context>
        <name>Stills</name>
        <message>
            <source>Choose the thumbnail</source>
            <translation>Elegir la miniatura</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Imágenes (*.png)</translation>
        </message>
        <message>
            <source>Save this frame</source>
            <translation>Guardar este fotograma</translation>
        </message>
        <message>
            <source>The frame is copied.</source>
            <translation>Se copió el fotograma.</translation>
        </message>
        <message>
            <source>The frame is saved.</source>
            <translation>Se guardó el fotograma.</translation>
        </message>
        <message>
            <source>The thumbnail is made of this frame.</source>
            <translation>La miniatura se hace con este fotograma.</translation>
        </message>
    </context>
    <context>
        <name>StorageView</name>
        <message>
            <source>Answers of services</source>
            <translation>Respuestas de servicios</translation>
        </message>
        <message>
            <source>Asked again when needed.</source>
            <translation>Se piden de nuevo cuando hace falta.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Contando…</translation>
        </message>
        <message>
            <source>Emptied for good.</source>
            <translation>Vaciada para siempre.</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Empty: {what}</source>
            <translation>Vaciar: {what}</translation>
        </message>
        <message>
            <source>Films</source>
            <translation>Videos</translation>
        </message>
        <message>
            <source>Intermediate files</source>
            <translation>Archivos intermedios</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Of what went wrong; sent nowhere.</source>
            <translation>De lo que salió mal; no se envían a nadie.</translation>
        </message>
        <message>
            <source>Open the folder: {what}</source>
            <translation>Abrir la carpeta: {what}</translation>
        </message>
        <message>
            <source>Parts of films, kept so that a change renders fast. They are made again when needed.</source>
            <translation>Partes de videos, guardadas para que un cambio se renderice rápido. Se rehacen cuando hace falta.</translation>
        </message>
        <message>
            <source>Pictures, footage and music, with their rights.</source>
            <translation>Imágenes, material y música, con sus derechos.</translation>
        </message>
        <message>
            <source>Projects, their earlier versions, and the films made of them.</source>
            <translation>Proyectos, sus versiones anteriores y los videos hechos con ellos.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Registros</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Trash of films</source>
            <translation>Papelera de videos</translation>
        </message>
        <message>
            <source>Trash of models</source>
            <translation>Papelera de modelos</translation>
        </message>
        <message>
            <source>What was made, chosen and learnt.</source>
            <translation>Lo que se creó, se eligió y se aprendió.</translation>
        </message>
        <message>
            <source>What writes, speaks and sees.</source>
            <translation>Lo que escribe, habla y ve.</translation>
        </message>
        <message>
            <source>{size} are free again.</source>
            <translation>{size} libres de nuevo.</translation>
        </message>
        <message>
            <source>{taken} taken, {free} free</source>
            <translation>{taken} ocupados, {free} libres</translation>
        </message>
    </context>
    <context>
        <name>Strays</name>
        <message>
            <source>Found on this computer</source>
            <translation>Encontrados en esta computadora</translation>
        </message>
        <message>
            <source>Other programs have these. They are used where they lie, and never changed.</source>
            <translation>Son de otros programas. Se usan donde están y nunca se cambian.</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Use {name}</source>
            <translation>Usar {name}</translation>
        </message>
    </context>
    <context>
        <name>Taking</name>
        <message>
            <source>Add a folder to the library</source>
            <translation>Agregar una carpeta a la biblioteca</translation>
        </message>
        <message>
            <source>Add files to the library</source>
            <translation>Agregar archivos a la biblioteca</translation>
        </message>
        <message>
            <source>Adding {count} files</source>
            <translation>Agregando {count} archivos</translation>
        </message>
        <message>
            <source>CSV (*.csv);;JSON (*.json)</source>
            <translation>CSV (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Copy some in your file manager first.</source>
            <translation>Copia primero algunos en tu gestor de archivos.</translation>
        </message>
        <message>
            <source>Export a list of the library</source>
            <translation>Exportar una lista de la biblioteca</translation>
        </message>
        <message>
            <source>Files {what}.</source>
            <translation>Archivos: {what}.</translation>
        </message>
        <message>
            <source>Films that show it are made sooner then.</source>
            <translation>Los videos que lo muestren se crearán antes.</translation>
        </message>
        <message>
            <source>Footage is being prepared.</source>
            <translation>Se está preparando el material.</translation>
        </message>
        <message>
            <source>Import a list of files</source>
            <translation>Importar una lista de archivos</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>Importando {name}</translation>
        </message>
        <message>
            <source>Lists (*.csv *.json)</source>
            <translation>Listas (*.csv *.json)</translation>
        </message>
        <message>
            <source>Pictures, clips and music ({endings})</source>
            <translation>Imágenes, clips y música ({endings})</translation>
        </message>
        <message>
            <source>Prepare footage</source>
            <translation>Preparar material</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>The list brought {count} new; {known} were here already.</source>
            <translation>La lista trajo {count} nuevos; {known} ya estaban aquí.</translation>
        </message>
        <message>
            <source>There are no files to paste.</source>
            <translation>No hay archivos para pegar.</translation>
        </message>
        <message>
            <source>There was nothing to add.</source>
            <translation>No había nada que agregar.</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Lo que se omitió</translation>
        </message>
        <message>
            <source>Writing {name}</source>
            <translation>Escribiendo {name}</translation>
        </message>
        <message numerus="yes">
            <source>Wrote a list of %n file(s).</source>
            <translation>
                <numerusform>Se escribió una lista de %n archivo.</numerusform>
                <numerusform>Se escribió una lista de %n archivos.</numerusform>
            </translation>
        </message>
        <message>
            <source>added: {count}</source>
            <translation>agregados: {count}</translation>
        </message>
        <message>
            <source>here already: {count}</source>
            <translation>ya estaban: {count}</translation>
        </message>
        <message>
            <source>left out: {count}</source>
            <translation>omitidos: {count}</translation>
        </message>
        <message>
            <source>look like others: {count}</source>
            <translation>parecidos a otros: {count}</translation>
        </message>
    </context>
    <context>
        <name>TextArea</name>
        <message>
            <source>Open a text file</source>
            <translation>Abrir un archivo de texto</translation>
        </message>
        <message>
            <source>Text (*.txt *.md *.markdown)</source>
            <translation>Texto (*.txt *.md *.markdown)</translation>
        </message>
    </context>
    <context>
        <name>TimelineList</name>
        <message>
            <source>Timeline as a list</source>
            <translation>Línea de tiempo como lista</translation>
        </message>
    </context>
    <context>
        <name>TitlePanel</name>
        <message>
            <source>A title must end after it begins.</source>
            <translation>Un título debe terminar después de empezar.</translation>
        </message>
        <message>
            <source>A title needs at least one letter.</source>
            <translation>Un título necesita al menos una letra.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Template of a title</source>
            <translation>Plantilla de un título</translation>
        </message>
        <message>
            <source>The title; a second line is written smaller</source>
            <translation>El título; una segunda línea va más pequeña</translation>
        </message>
        <message>
            <source>Time of a title</source>
            <translation>Tiempo de un título</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Palabras del título</translation>
        </message>
        <message>
            <source>Write a title</source>
            <translation>Escribir un título</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Lo que mejor encaja</translation>
        </message>
        <message>
            <source>Best quality first</source>
            <translation>Mejor calidad primero</translation>
        </message>
        <message>
            <source>Large pictures</source>
            <translation>Imágenes grandes</translation>
        </message>
        <message>
            <source>Least used first</source>
            <translation>Menos usados primero</translation>
        </message>
        <message>
            <source>Like “{title}”</source>
            <translation>Como «{title}»</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Más largos primero</translation>
        </message>
        <message>
            <source>Look for more than the like of one</source>
            <translation>Buscar algo más que parecidos de uno</translation>
        </message>
        <message>
            <source>Middle pictures</source>
            <translation>Imágenes medianas</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más nuevos primero</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Playhead</source>
            <translation>Cabezal</translation>
        </message>
        <message>
            <source>Search by what is seen or heard, as “rain on a window”</source>
            <translation>Busca por lo que se ve o se oye, como «lluvia en una ventana»</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>Buscar en la biblioteca</translation>
        </message>
        <message>
            <source>Small pictures</source>
            <translation>Imágenes pequeñas</translation>
        </message>
        <message>
            <source>Stack what looks alike</source>
            <translation>Apilar lo que se parece</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
    </context>
    <context>
        <name>Topic</name>
        <message>
            <source>For example: Why the sky is blue</source>
            <translation>Por ejemplo: Por qué el cielo es azul</translation>
        </message>
        <message>
            <source>Other ideas</source>
            <translation>Otras ideas</translation>
        </message>
        <message>
            <source>What should the film be about?</source>
            <translation>¿De qué trata el video?</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Mute or unmute</source>
            <translation>Silenciar o activar sonido</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Un fotograma atrás</translation>
        </message>
        <message>
            <source>One frame on</source>
            <translation>Un fotograma adelante</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Play backwards, faster</source>
            <translation>Reproducir hacia atrás, más rápido</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Play over and over</source>
            <translation>Repetir sin parar</translation>
        </message>
        <message>
            <source>Play, faster</source>
            <translation>Reproducir, más rápido</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Al final</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Al inicio</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>At another time…</source>
            <translation>A otra hora…</translation>
        </message>
        <message>
            <source>Everything is paused</source>
            <translation>Todo está en pausa</translation>
        </message>
        <message>
            <source>Faceless Studio goes on in the background</source>
            <translation>Faceless Studio sigue en segundo plano</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Hide the window</source>
            <translation>Ocultar la ventana</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>En una hora</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Make what waits</source>
            <translation>Crear lo que espera</translation>
        </message>
        <message>
            <source>Nothing is being made</source>
            <translation>No se está creando nada</translation>
        </message>
        <message>
            <source>Pause everything</source>
            <translation>Pausar todo</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show the window</source>
            <translation>Mostrar la ventana</translation>
        </message>
        <message>
            <source>This icon brings the window back, or ends the program.</source>
            <translation>Este icono trae la ventana de vuelta, o cierra el programa.</translation>
        </message>
        <message>
            <source>Tonight at {hour}:00</source>
            <translation>Hoy a las {hour}:00</translation>
        </message>
        <message>
            <source>When its turn comes</source>
            <translation>Cuando le toque</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>{count} en espera</translation>
        </message>
        <message>
            <source>{title} failed.</source>
            <translation>{title} falló.</translation>
        </message>
        <message>
            <source>{title} is done.</source>
            <translation>{title} está listo.</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>A report is being put together on this computer. It is sent nowhere.</source>
            <translation>Se está preparando un informe en esta computadora. No se envía a nadie.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>No report could be written: {why}</source>
            <translation>No se pudo escribir un informe: {why}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Algo salió mal</translation>
        </message>
        <message>
            <source>Something went wrong that should not</source>
            <translation>Algo salió mal y no debería</translation>
        </message>
        <message>
            <source>The report {name} lies on this computer.</source>
            <translation>El informe {name} está en esta computadora.</translation>
        </message>
        <message>
            <source>What the program says of it</source>
            <translation>Lo que el programa dice de ello</translation>
        </message>
        <message>
            <source>Your films are safe: every edit is kept when it is made. You can go on working.</source>
            <translation>Tus videos están a salvo: cada cambio se conserva al hacerlo. Puedes seguir trabajando.</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Compare with now…</source>
            <translation>Comparar con ahora…</translation>
        </message>
        <message>
            <source>Earlier versions</source>
            <translation>Versiones anteriores</translation>
        </message>
        <message>
            <source>Every time a film is saved, what it was before is kept: the last twenty.</source>
            <translation>Cada vez que se guarda un video, se conserva lo que era antes: las últimas veinte.</translation>
        </message>
        <message>
            <source>Go back to it</source>
            <translation>Volver a ella</translation>
        </message>
        <message>
            <source>Nothing was saved over yet.</source>
            <translation>Aún no se ha guardado nada encima.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Entonces</translation>
        </message>
    </context>
    <context>
        <name>VoiceChoice</name>
        <message>
            <source>All languages</source>
            <translation>Todos los idiomas</translation>
        </message>
        <message>
            <source>Let the chosen voice say a sentence (Space in the list)</source>
            <translation>Que la voz elegida diga una frase (Espacio en la lista)</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>Buscar voces</translation>
        </message>
        <message>
            <source>Speaking…</source>
            <translation>Hablando…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>captions and music only</source>
            <translation>solo subtítulos y música</translation>
        </message>
        <message>
            <source>the best for the language</source>
            <translation>la mejor para el idioma</translation>
        </message>
        <message>
            <source>{} · licence: {}</source>
            <translation>{} · licencia: {}</translation>
        </message>
        <message>
            <source>{} · {}: films may earn money.</source>
            <translation>{} · {}: los videos pueden generar ingresos.</translation>
        </message>
        <message>
            <source>{} · {}: films may not earn money.</source>
            <translation>{} · {}: los videos no pueden generar ingresos.</translation>
        </message>
        <message>
            <source>{} · {}: whether films may earn money is doubtful.</source>
            <translation>{} · {}: no es seguro que los videos puedan generar ingresos.</translation>
        </message>
    </context>
    <context>
        <name>Voices</name>
        <message>
            <source>Voices that can speak now</source>
            <translation>Voces que ya pueden hablar</translation>
        </message>
        <message>
            <source>films may earn money</source>
            <translation>los videos pueden generar ingresos</translation>
        </message>
        <message>
            <source>not for films that earn money</source>
            <translation>no para videos que generen ingresos</translation>
        </message>
        <message>
            <source>unclear whether films may earn money</source>
            <translation>dudoso si los videos pueden generar ingresos</translation>
        </message>
        <message>
            <source>{voices} voices in {languages} languages. Put Piper voices (.onnx and .onnx.json) here to add some.</source>
            <translation>{voices} voces en {languages} idiomas. Pon aquí voces de Piper (.onnx y .onnx.json) para agregar más.</translation>
        </message>
    </context>
    <context>
        <name>WatchDialog</name>
        <message>
            <source>Add a folder…</source>
            <translation>Agregar una carpeta…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message numerus="yes">
            <source>Took %n file(s) from the watched folders.</source>
            <translation>
                <numerusform>Se tomó %n archivo de las carpetas vigiladas.</numerusform>
                <numerusform>Se tomaron %n archivos de las carpetas vigiladas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Watch a folder</source>
            <translation>Vigilar una carpeta</translation>
        </message>
        <message>
            <source>Watch no more</source>
            <translation>Dejar de vigilar</translation>
        </message>
        <message>
            <source>Watch now</source>
            <translation>Vigilar ahora</translation>
        </message>
        <message>
            <source>Watched folders</source>
            <translation>Carpetas vigiladas</translation>
        </message>
        <message numerus="yes">
            <source>Watching %n folder(s)</source>
            <translation>
                <numerusform>Vigilando %n carpeta</numerusform>
                <numerusform>Vigilando %n carpetas</numerusform>
            </translation>
        </message>
        <message>
            <source>What you put into these folders comes into the library by itself, once and whole.</source>
            <translation>Lo que pongas en estas carpetas entra solo en la biblioteca, una vez y completo.</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Change anything afterwards: each word, each picture, on a timeline.</source>
            <translation>Cambia lo que quieras después: cada palabra, cada imagen, en una línea de tiempo.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Give a topic, get a film: written, spoken, with pictures, captions and music.</source>
            <translation>Da un tema y obtén un video: escrito, narrado, con imágenes, subtítulos y música.</translation>
        </message>
        <message>
            <source>It is made on this computer. No account, no key, and no network once it is set up.</source>
            <translation>Se crea en esta computadora. Sin cuenta, sin clave y sin red una vez preparado.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>The window speaks it from the next start on.</source>
            <translation>La ventana lo hablará desde el próximo inicio.</translation>
        </message>
        <message>
            <source>Welcome to Faceless Studio</source>
            <translation>Bienvenido a Faceless Studio</translation>
        </message>
        <message>
            <source>Whose pictures they are is kept with every film.</source>
            <translation>De quién son las imágenes se guarda con cada video.</translation>
        </message>
    </context>
    <context>
        <name>WhyCard</name>
        <message>
            <source>A drawn background: nothing in the library fits well enough.</source>
            <translation>Un fondo dibujado: nada en la biblioteca encaja lo suficiente.</translation>
        </message>
        <message>
            <source>Always prefer</source>
            <translation>Preferir siempre</translation>
        </message>
        <message>
            <source>Candidate {}</source>
            <translation>Candidato {}</translation>
        </message>
        <message>
            <source>Choose a clip to see why it is shown.</source>
            <translation>Elige un clip para ver por qué se muestra.</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Fits the frame</source>
            <translation>Encaja en el cuadro</translation>
        </message>
        <message>
            <source>Fits the words</source>
            <translation>Encaja con las palabras</translation>
        </message>
        <message>
            <source>Held viewers</source>
            <translation>Retuvo a la audiencia</translation>
        </message>
        <message>
            <source>It will be shown rather than others that fit as well.</source>
            <translation>Se mostrará antes que otros que encajen igual.</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <source>Never again</source>
            <translation>Nunca más</translation>
        </message>
        <message>
            <source>Never show it again</source>
            <translation>No mostrarlo nunca más</translation>
        </message>
        <message>
            <source>Not shown lately</source>
            <translation>Sin mostrar hace poco</translation>
        </message>
        <message>
            <source>Nothing is said meanwhile.</source>
            <translation>No se dice nada mientras tanto.</translation>
        </message>
        <message>
            <source>Picture quality</source>
            <translation>Calidad de imagen</translation>
        </message>
        <message>
            <source>Preferred by you</source>
            <translation>Preferido por ti</translation>
        </message>
        <message>
            <source>Show something else</source>
            <translation>Mostrar otra cosa</translation>
        </message>
        <message>
            <source>Show the next candidate</source>
            <translation>Mostrar el candidato siguiente</translation>
        </message>
        <message>
            <source>Show the one before</source>
            <translation>Mostrar el anterior</translation>
        </message>
        <message>
            <source>Tab shows the next of them in the film, Shift+Tab the one before.</source>
            <translation>Tab muestra el siguiente en el video, Shift+Tab el anterior.</translation>
        </message>
        <message>
            <source>The film's topic</source>
            <translation>El tema del video</translation>
        </message>
        <message>
            <source>The library has nothing else that fits. Add footage, or let a harvest find some.</source>
            <translation>La biblioteca no tiene nada más que encaje. Agrega material, o haz una recolección.</translation>
        </message>
        <message>
            <source>The sentence</source>
            <translation>La frase</translation>
        </message>
        <message>
            <source>What is said around it</source>
            <translation>Lo que se dice alrededor</translation>
        </message>
        <message>
            <source>What was searched for</source>
            <translation>Lo que se buscó</translation>
        </message>
        <message>
            <source>{title}, fits {score:.0%}</source>
            <translation>{title}, encaja {score:.0%}</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>Step {} of {}</source>
            <translation>Paso {} de {}</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Bienvenida</translation>
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <source>Empty it under Settings to free the space.</source>
            <translation>Vacíala en Ajustes para liberar el espacio.</translation>
        </message>
        <message>
            <source>Its file stays where it lies.</source>
            <translation>Su archivo se queda donde está.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>{title} is damaged. Download it again.</source>
            <translation>{title} está dañado. Descárgalo de nuevo.</translation>
        </message>
        <message>
            <source>{title} is here.</source>
            <translation>{title} está aquí.</translation>
        </message>
        <message>
            <source>{title} is in the trash.</source>
            <translation>{title} está en la papelera.</translation>
        </message>
        <message>
            <source>{title} is no longer used.</source>
            <translation>{title} ya no se usa.</translation>
        </message>
        <message>
            <source>{title} is whole.</source>
            <translation>{title} está completo.</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop: {what}</source>
            <translation>Detener: {what}</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Pista</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
    </context>
    <context>
        <name>arrivals</name>
        <message>
            <source>Films, bundles, timelines, subtitles, pictures, footage, sound and models can be opened.</source>
            <translation>Se pueden abrir videos, paquetes, líneas de tiempo, subtítulos, imágenes, material, sonido y modelos.</translation>
        </message>
        <message>
            <source>Into the library: {name}</source>
            <translation>A la biblioteca: {name}</translation>
        </message>
        <message>
            <source>Nothing here opens {name}.</source>
            <translation>Nada aquí abre {name}.</translation>
        </message>
        <message>
            <source>Open the film first that {name} belongs to.</source>
            <translation>Abre primero el video al que pertenece {name}.</translation>
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <source>'auto' takes the best for the language, 'off' reads nothing.</source>
            <translation>«auto» toma la mejor para el idioma, «off» no narra nada.</translation>
        </message>
        <message>
            <source>0 leaves it out, 1 lets it count as much as fitting.</source>
            <translation>0 no la cuenta, 1 la cuenta tanto como el encaje.</translation>
        </message>
        <message>
            <source>0 takes one a core.</source>
            <translation>0 usa uno por núcleo.</translation>
        </message>
        <message>
            <source>A base model: continues text, follows instructions poorly.</source>
            <translation>Un modelo base: continúa textos, sigue mal las instrucciones.</translation>
        </message>
        <message>
            <source>A language code such as en, es or pt-BR; 'auto' reads the text.</source>
            <translation>Un código de idioma como en, es o pt-BR; «auto» lo lee del texto.</translation>
        </message>
        <message>
            <source>A model of the catalogue; empty takes the best installed.</source>
            <translation>Un modelo del catálogo; vacío toma el mejor instalado.</translation>
        </message>
        <message>
            <source>A music bed under the voice.</source>
            <translation>Un fondo musical bajo la voz.</translation>
        </message>
        <message>
            <source>A page or an e-mail address that sources of footage are told; Wikimedia Commons asks for one.</source>
            <translation>Una página o un correo que se indica a las fuentes de material; Wikimedia Commons lo pide.</translation>
        </message>
        <message>
            <source>A remix may hold samples of other people, who are named on its page and want credit too: look there.</source>
            <translation>Un remix puede tener muestras de otras personas, nombradas en su página, que también quieren crédito: míralo allí.</translation>
        </message>
        <message>
            <source>Almost silent; a few words between long stretches of music.</source>
            <translation>Casi en silencio; pocas palabras entre largos tramos de música.</translation>
        </message>
        <message>
            <source>Asked in this order when the library grows; those without their key are passed over.</source>
            <translation>Se consultan en este orden cuando crece la biblioteca; las que no tienen su clave se saltan.</translation>
        </message>
        <message>
            <source>Aurora</source>
            <translation>Aurora</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>Blanco y negro</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Desenfoque</translation>
        </message>
        <message>
            <source>Bokeh</source>
            <translation>Bokeh</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Audaz</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Recuadro</translation>
        </message>
        <message>
            <source>CLIP ViT-B/32 (LAION-2B): looks at pictures</source>
            <translation>CLIP ViT-B/32 (LAION-2B): mira imágenes</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Sereno</translation>
        </message>
        <message>
            <source>Calm, brief and steady, in the second person, with few words.</source>
            <translation>Sereno, breve y constante, en segunda persona, con pocas palabras.</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Canal</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Capítulo</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Gráfico</translation>
        </message>
        <message>
            <source>Choosing for the whole film</source>
            <translation>Eligiendo para todo el video</translation>
        </message>
        <message>
            <source>Choosing pictures</source>
            <translation>Eligiendo imágenes</translation>
        </message>
        <message>
            <source>Cinematic</source>
            <translation>Cinematográfico</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Limpio</translation>
        </message>
        <message>
            <source>Clear and sober, explaining how things work without hype.</source>
            <translation>Claro y sobrio, explica cómo funcionan las cosas sin exagerar.</translation>
        </message>
        <message>
            <source>Clear, friendly and concrete, as a good teacher talks to a friend.</source>
            <translation>Claro, amable y concreto, como un buen maestro habla con un amigo.</translation>
        </message>
        <message>
            <source>Cloud (OpenAI-compatible)</source>
            <translation>Nube (compatible con OpenAI)</translation>
        </message>
        <message>
            <source>Cloud from a monthly revenue of</source>
            <translation>Nube desde un ingreso mensual de</translation>
        </message>
        <message>
            <source>Cloud model</source>
            <translation>Modelo en la nube</translation>
        </message>
        <message>
            <source>Clouds</source>
            <translation>Nubes</translation>
        </message>
        <message>
            <source>Colour grade</source>
            <translation>Gradación de color</translation>
        </message>
        <message>
            <source>Colour table</source>
            <translation>Tabla de color</translation>
        </message>
        <message>
            <source>Comparing names</source>
            <translation>Comparando nombres</translation>
        </message>
        <message>
            <source>Comparing pictures</source>
            <translation>Comparando imágenes</translation>
        </message>
        <message>
            <source>Comparing texts</source>
            <translation>Comparando textos</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Contour</source>
            <translation>Contorno</translation>
        </message>
        <message>
            <source>Cool</source>
            <translation>Frío</translation>
        </message>
        <message>
            <source>Cooldown</source>
            <translation>Descanso</translation>
        </message>
        <message>
            <source>Copying</source>
            <translation>Copiando</translation>
        </message>
        <message>
            <source>Coverr</source>
            <translation>Coverr</translation>
        </message>
        <message>
            <source>Coverr gives keys by e-mail alone: write to team@coverr.co what you make.</source>
            <translation>Coverr solo da claves por correo: escribe a team@coverr.co qué creas.</translation>
        </message>
        <message>
            <source>Creative Commons Attribution 3.0</source>
            <translation>Creative Commons Atribución 3.0</translation>
        </message>
        <message>
            <source>Creative Commons Attribution 4.0, and so on for all of Creative Commons, as CC-BY-NC-3.0</source>
            <translation>Creative Commons Atribución 4.0, y así con todas las de Creative Commons, como CC-BY-NC-3.0</translation>
        </message>
        <message>
            <source>Creative Commons Attribution 4.0: give the wording that Studio shows with --credit</source>
            <translation>Creative Commons Atribución 4.0: da el texto que Studio muestra con --credit</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>Fundido cruzado</translation>
        </message>
        <message>
            <source>Curious, exact and lively, each sentence earning its place.</source>
            <translation>Curioso, exacto y vivo, cada frase se gana su lugar.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Describing the film</source>
            <translation>Describiendo el video</translation>
        </message>
        <message>
            <source>Dip to dark</source>
            <translation>Fundido a negro</translation>
        </message>
        <message>
            <source>Dip to light</source>
            <translation>Fundido a blanco</translation>
        </message>
        <message>
            <source>Direct, warm and honest, short sentences, no shouting.</source>
            <translation>Directo, cálido y honesto, frases cortas, sin gritos.</translation>
        </message>
        <message>
            <source>Disk for intermediate files</source>
            <translation>Disco para archivos intermedios</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Drawing the thumbnail</source>
            <translation>Dibujando la miniatura</translation>
        </message>
        <message>
            <source>Dream</source>
            <translation>Sueño</translation>
        </message>
        <message>
            <source>EfficientNet-Lite0 (ImageNet labels)</source>
            <translation>EfficientNet-Lite0 (rótulos de ImageNet)</translation>
        </message>
        <message>
            <source>ElevenLabs</source>
            <translation>ElevenLabs</translation>
        </message>
        <message>
            <source>Embers</source>
            <translation>Brasas</translation>
        </message>
        <message>
            <source>Empty leaves the cloud out.</source>
            <translation>Vacío deja fuera la nube.</translation>
        </message>
        <message>
            <source>Empty takes the first that Ollama has.</source>
            <translation>Vacío toma el primero que tenga Ollama.</translation>
        </message>
        <message>
            <source>Encoding the sound</source>
            <translation>Codificando el sonido</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Datos curiosos</translation>
        </message>
        <message>
            <source>Facts and sources to build on, one a line.</source>
            <translation>Datos y fuentes en que basarse, uno por línea.</translation>
        </message>
        <message>
            <source>Films at once</source>
            <translation>Videos a la vez</translation>
        </message>
        <message>
            <source>Films earn money</source>
            <translation>Los videos generan ingresos</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>Finanzas</translation>
        </message>
        <message>
            <source>Finders</source>
            <translation>Buscadores</translation>
        </message>
        <message>
            <source>Finds pictures and moments by what they show. English. No published hashes: the server's own are recorded.</source>
            <translation>Encuentra imágenes y momentos por lo que muestran. Inglés. Sin hashes publicados: se registran los del servidor.</translation>
        </message>
        <message>
            <source>Focus</source>
            <translation>Concentración</translation>
        </message>
        <message>
            <source>Folder of films</source>
            <translation>Carpeta de videos</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>Fotogramas por segundo</translation>
        </message>
        <message>
            <source>Free Music Archive</source>
            <translation>Free Music Archive</translation>
        </message>
        <message>
            <source>Freesound</source>
            <translation>Freesound</translation>
        </message>
        <message>
            <source>GPT4All</source>
            <translation>GPT4All</translation>
        </message>
        <message>
            <source>GPT4All address</source>
            <translation>Dirección de GPT4All</translation>
        </message>
        <message>
            <source>Gathering what happened</source>
            <translation>Reuniendo lo que pasó</translation>
        </message>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Go on with interrupted jobs</source>
            <translation>Continuar tareas interrumpidas</translation>
        </message>
        <message>
            <source>Good English prose; slow without a graphics card.</source>
            <translation>Buena prosa en inglés; lento sin tarjeta gráfica.</translation>
        </message>
        <message>
            <source>Good at explaining. No published hash: the server's own is recorded.</source>
            <translation>Bueno para explicar. Sin hash publicado: se registra el del servidor.</translation>
        </message>
        <message>
            <source>Good prose in many languages.</source>
            <translation>Buena prosa en muchos idiomas.</translation>
        </message>
        <message>
            <source>Good prose. Its licence limits very large companies.</source>
            <translation>Buena prosa. Su licencia limita a empresas muy grandes.</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>Degradado</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Grano</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Cuadrícula</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Encabezado</translation>
        </message>
        <message>
            <source>Hibari</source>
            <translation>Hibari</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>Horror</source>
            <translation>Terror</translation>
        </message>
        <message>
            <source>How long a clip should rest on a channel.</source>
            <translation>Cuánto debe descansar un clip en un canal.</translation>
        </message>
        <message>
            <source>How many heavy jobs of the queue are done at the same time.</source>
            <translation>Cuántas tareas pesadas de la cola se hacen al mismo tiempo.</translation>
        </message>
        <message>
            <source>How much a picture that the frame cuts off is worth less.</source>
            <translation>Cuánto menos vale una imagen que el cuadro recorta.</translation>
        </message>
        <message>
            <source>How much it counts whether viewers stayed.</source>
            <translation>Cuánto cuenta que la audiencia se haya quedado.</translation>
        </message>
        <message>
            <source>How much neighbours of one colour and shape gain.</source>
            <translation>Cuánto ganan las imágenes vecinas de un mismo color y forma.</translation>
        </message>
        <message>
            <source>How much pictures of one film that are alike cost.</source>
            <translation>Cuánto cuesta que se parezcan las imágenes de un video.</translation>
        </message>
        <message>
            <source>How much what the channel showed lately is worth less.</source>
            <translation>Cuánto menos vale lo que el canal mostró hace poco.</translation>
        </message>
        <message>
            <source>In this program (llama.cpp)</source>
            <translation>En este programa (llama.cpp)</translation>
        </message>
        <message>
            <source>Incompetech</source>
            <translation>Incompetech</translation>
        </message>
        <message>
            <source>Ink</source>
            <translation>Tinta</translation>
        </message>
        <message>
            <source>Internet Archive</source>
            <translation>Internet Archive</translation>
        </message>
        <message>
            <source>Its interface is free for non-commercial purposes only: if your channel earns money, you need an agreement with its makers (mtg@upf.edu), whatever a sound's own licence allows. With a key alone the previews are fetched: full length, compressed.</source>
            <translation>Su interfaz es gratis solo para fines no comerciales: si tu canal genera ingresos, necesitas un acuerdo con sus creadores (mtg@upf.edu), diga lo que diga la licencia del sonido. Solo con clave se descargan las vistas previas: completas y comprimidas.</translation>
        </message>
        <message>
            <source>Its interface is free for non-commercial use only: for a channel that earns money, licences are sold at licensing.jamendo.com, whatever a track's own licence allows. Only tracks whose artists allow it are fetched.</source>
            <translation>Su interfaz es gratis solo para uso no comercial: para un canal que genera ingresos se venden licencias en licensing.jamendo.com, diga lo que diga la licencia de la pista. Solo se descargan pistas cuyos artistas lo permiten.</translation>
        </message>
        <message>
            <source>Jamendo</source>
            <translation>Jamendo</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>Uniendo</translation>
        </message>
        <message>
            <source>Karaoke</source>
            <translation>Karaoke</translation>
        </message>
        <message>
            <source>Keeping the media</source>
            <translation>Guardando los medios</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Palabras clave</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Modelo de lenguaje</translation>
        </message>
        <message>
            <source>Least likeness of a picture</source>
            <translation>Parecido mínimo de una imagen</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Licence terms accepted</source>
            <translation>Términos de licencia aceptados</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Escuchando</translation>
        </message>
        <message>
            <source>Listening to the music</source>
            <translation>Escuchando la música</translation>
        </message>
        <message>
            <source>Looking at rights</source>
            <translation>Revisando derechos</translation>
        </message>
        <message>
            <source>Looking for files</source>
            <translation>Buscando archivos</translation>
        </message>
        <message>
            <source>Looking for pictures that fit</source>
            <translation>Buscando imágenes que encajen</translation>
        </message>
        <message>
            <source>Looking for what matters</source>
            <translation>Buscando lo importante</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>Tercio inferior</translation>
        </message>
        <message>
            <source>Luxury</source>
            <translation>Lujo</translation>
        </message>
        <message>
            <source>Made for code; usable prose, some wrong facts.</source>
            <translation>Hecho para código; prosa aceptable, algunos datos falsos.</translation>
        </message>
        <message>
            <source>Making a clip to measure with</source>
            <translation>Creando un clip para medir</translation>
        </message>
        <message>
            <source>Measuring the encoder alone</source>
            <translation>Midiendo solo el codificador</translation>
        </message>
        <message>
            <source>Measuring the sound</source>
            <translation>Midiendo el sonido</translation>
        </message>
        <message>
            <source>Meditation</source>
            <translation>Meditación</translation>
        </message>
        <message>
            <source>MiniLM L6 v2 sentence embeddings</source>
            <translation>MiniLM L6 v2, vectores de frases</translation>
        </message>
        <message>
            <source>Minimal</source>
            <translation>Mínimo</translation>
        </message>
        <message>
            <source>Mixing the sound</source>
            <translation>Mezclando el sonido</translation>
        </message>
        <message>
            <source>Mixkit</source>
            <translation>Mixkit</translation>
        </message>
        <message>
            <source>Model download address</source>
            <translation>Dirección de descarga de modelos</translation>
        </message>
        <message>
            <source>Most a cloud request may cost</source>
            <translation>Costo máximo por consulta a la nube</translation>
        </message>
        <message>
            <source>Motivation</source>
            <translation>Motivación</translation>
        </message>
        <message>
            <source>Mountains</source>
            <translation>Montañas</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>NASA</source>
            <translation>NASA</translation>
        </message>
        <message>
            <source>NASA's insignia, and people who can be recognised, must not suggest that NASA endorses a film.</source>
            <translation>El emblema de la NASA y las personas reconocibles no deben sugerir que la NASA respalda un video.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Neutro</translation>
        </message>
        <message>
            <source>New films go there; empty takes the videos folder in the window, and `films` below where a command is given.</source>
            <translation>Los videos nuevos van ahí; vacío toma la carpeta de videos en la ventana, y `films` bajo donde se da una orden.</translation>
        </message>
        <message>
            <source>Niche</source>
            <translation>Nicho</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Noche</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Noting rights and what to check</source>
            <translation>Anotando derechos y qué revisar</translation>
        </message>
        <message>
            <source>Of NC, ND, SA and unknown: harvests and films take such works nevertheless.</source>
            <translation>De NC, ND, SA y unknown: aun así, las recolecciones y los videos toman esas obras.</translation>
        </message>
        <message>
            <source>Ollama</source>
            <translation>Ollama</translation>
        </message>
        <message>
            <source>Ollama address</source>
            <translation>Dirección de Ollama</translation>
        </message>
        <message>
            <source>Ollama model</source>
            <translation>Modelo de Ollama</translation>
        </message>
        <message>
            <source>One `word = as spoken` each, such as `GIF = jif`.</source>
            <translation>Una `palabra = como se dice` por línea, como `GIF = yif`.</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>OpenAI-compatible address</source>
            <translation>Dirección compatible con OpenAI</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Apertura</translation>
        </message>
        <message>
            <source>Openverse</source>
            <translation>Openverse</translation>
        </message>
        <message>
            <source>Openverse repeats what collections say of their licences: look at an item's own page before much hangs on it.</source>
            <translation>Openverse repite lo que las colecciones dicen de sus licencias: mira la página de la obra antes de que mucho dependa de ella.</translation>
        </message>
        <message>
            <source>Ordering meanings</source>
            <translation>Ordenando significados</translation>
        </message>
        <message>
            <source>Own script</source>
            <translation>Guion propio</translation>
        </message>
        <message>
            <source>Paid writers are left out below it.</source>
            <translation>Por debajo, no se usan redactores de pago.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>Partículas</translation>
        </message>
        <message>
            <source>Pexels</source>
            <translation>Pexels</translation>
        </message>
        <message>
            <source>Piper</source>
            <translation>Piper</translation>
        </message>
        <message>
            <source>Pixabay</source>
            <translation>Pixabay</translation>
        </message>
        <message>
            <source>Pixabay forbids downloading in bulk: keep a harvest to what your films may use.</source>
            <translation>Pixabay prohíbe descargar en masa: limita la recolección a lo que tus videos puedan usar.</translation>
        </message>
        <message>
            <source>Pixels of the short side.</source>
            <translation>Píxeles del lado corto.</translation>
        </message>
        <message>
            <source>Plain, practical and calm, without promises.</source>
            <translation>Claro, práctico y sereno, sin promesas.</translation>
        </message>
        <message>
            <source>Pronunciations</source>
            <translation>Pronunciaciones</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Empuje</translation>
        </message>
        <message>
            <source>Quiet and close, dread through small wrong details, never gore.</source>
            <translation>Quieto y cercano, miedo por pequeños detalles que no encajan, nunca sangre.</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Rain</source>
            <translation>Lluvia</translation>
        </message>
        <message>
            <source>Rays</source>
            <translation>Rayos</translation>
        </message>
        <message>
            <source>Reading the film</source>
            <translation>Leyendo el video</translation>
        </message>
        <message>
            <source>Reading the records</source>
            <translation>Leyendo los registros</translation>
        </message>
        <message>
            <source>Reading what is known</source>
            <translation>Leyendo lo que se sabe</translation>
        </message>
        <message>
            <source>Render processes</source>
            <translation>Procesos de renderizado</translation>
        </message>
        <message>
            <source>Render while you edit</source>
            <translation>Renderizar mientras editas</translation>
        </message>
        <message>
            <source>Rendering</source>
            <translation>Renderizando</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>Sea</source>
            <translation>Mar</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>Sees more, slower. Many languages. No published hashes: the server's own are recorded.</source>
            <translation>Ve más, más lento. Muchos idiomas. Sin hashes publicados: se registran los del servidor.</translation>
        </message>
        <message>
            <source>Sends the setting `contact` with each request, as its rules ask. Licences are those that uploaders chose; people, trademarks and emblems shown may have rights besides.</source>
            <translation>Envía el ajuste `contact` con cada consulta, como piden sus reglas. Las licencias son las que eligió quien subió la obra; las personas, marcas y emblemas que aparecen pueden tener otros derechos.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>SigLIP 2 ViT-B/16: looks at pictures</source>
            <translation>SigLIP 2 ViT-B/16: mira imágenes</translation>
        </message>
        <message>
            <source>Silk</source>
            <translation>Seda</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Dormir</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizamiento</translation>
        </message>
        <message>
            <source>Slow, gentle and plain, in the second person, one quiet image at a time.</source>
            <translation>Lento, suave y sencillo, en segunda persona, una imagen tranquila a la vez.</translation>
        </message>
        <message>
            <source>Small, many languages.</source>
            <translation>Pequeño, muchos idiomas.</translation>
        </message>
        <message>
            <source>Snow</source>
            <translation>Nieve</translation>
        </message>
        <message>
            <source>So widely used that platforms at times claim films with it, wrongly: the library keeps the proof.</source>
            <translation>Tan usado que a veces las plataformas reclaman por error videos con él: la biblioteca guarda la prueba.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Estrellas</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Estilo</translation>
        </message>
        <message>
            <source>Tech</source>
            <translation>Tecnológico</translation>
        </message>
        <message>
            <source>Technology</source>
            <translation>Tecnología</translation>
        </message>
        <message>
            <source>The best here; wants a graphics card or patience.</source>
            <translation>El mejor de aquí; pide una tarjeta gráfica o paciencia.</translation>
        </message>
        <message>
            <source>The kind of film; 'auto' reads it from the topic.</source>
            <translation>El tipo de video; «auto» lo lee del tema.</translation>
        </message>
        <message>
            <source>The licences are claims of those who uploaded the items; look before you rely on one.</source>
            <translation>Las licencias son lo que afirma quien subió las obras; míralas antes de confiar en una.</translation>
        </message>
        <message>
            <source>The look; 'auto' takes the niche's own.</source>
            <translation>El aspecto; «auto» toma el del nicho.</translation>
        </message>
        <message>
            <source>The same seed and brief give the same film.</source>
            <translation>La misma semilla y el mismo encargo dan el mismo video.</translation>
        </message>
        <message>
            <source>The script is written already</source>
            <translation>El guion ya está escrito</translation>
        </message>
        <message>
            <source>The smallest that writes a good film by itself. Many languages.</source>
            <translation>El más pequeño que escribe solo un buen video. Muchos idiomas.</translation>
        </message>
        <message>
            <source>The system's voice</source>
            <translation>La voz del sistema</translation>
        </message>
        <message>
            <source>Then films leave out works that may not, and a harvest those too of which nobody says.</source>
            <translation>Entonces los videos dejan fuera obras que no pueden, y una recolección también aquellas de las que nadie lo dice.</translation>
        </message>
        <message>
            <source>Tiny: fluent, vague, often wrong about facts. English.</source>
            <translation>Mínimo: fluido, vago, a menudo se equivoca en los datos. Inglés.</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Tried in this order.</source>
            <translation>Se prueban en este orden.</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Máquina de escribir</translation>
        </message>
        <message>
            <source>USD</source>
            <translation>USD</translation>
        </message>
        <message>
            <source>Unsplash</source>
            <translation>Unsplash</translation>
        </message>
        <message>
            <source>Unsplash forbids downloading at a high rate and training on its photographs: harvest what your films may use.</source>
            <translation>Unsplash prohíbe descargar a gran ritmo y entrenar con sus fotografías: recolecta lo que tus videos puedan usar.</translation>
        </message>
        <message>
            <source>Used by the tests, to hear whether a voice is understood.</source>
            <translation>Lo usan las pruebas, para oír si se entiende una voz.</translation>
        </message>
        <message>
            <source>Very good English; slow without a graphics card.</source>
            <translation>Muy buen inglés; lento sin tarjeta gráfica.</translation>
        </message>
        <message>
            <source>Very good scripts; slow without a graphics card.</source>
            <translation>Muy buenos guiones; lento sin tarjeta gráfica.</translation>
        </message>
        <message>
            <source>Very slow, soft and unhurried, in the second person, with nothing that wakes.</source>
            <translation>Muy lento, suave y sin prisa, en segunda persona, sin nada que despierte.</translation>
        </message>
        <message>
            <source>Video encoder</source>
            <translation>Codificador de video</translation>
        </message>
        <message>
            <source>Videvo</source>
            <translation>Videvo</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Viñeta</translation>
        </message>
        <message>
            <source>Vintage</source>
            <translation>Antiguo</translation>
        </message>
        <message>
            <source>Vivid</source>
            <translation>Vívido</translation>
        </message>
        <message>
            <source>Vivid and exact, like a good guide at the place itself.</source>
            <translation>Vívido y exacto, como un buen guía en el lugar mismo.</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Cálido</translation>
        </message>
        <message>
            <source>Watched folders</source>
            <translation>Carpetas vigiladas</translation>
        </message>
        <message>
            <source>Water</source>
            <translation>Agua</translation>
        </message>
        <message>
            <source>Waves</source>
            <translation>Olas</translation>
        </message>
        <message>
            <source>Weight of continuity</source>
            <translation>Peso de la continuidad</translation>
        </message>
        <message>
            <source>Weight of freshness</source>
            <translation>Peso de la frescura</translation>
        </message>
        <message>
            <source>Weight of past performance</source>
            <translation>Peso del rendimiento anterior</translation>
        </message>
        <message>
            <source>Weight of quality</source>
            <translation>Peso de la calidad</translation>
        </message>
        <message>
            <source>Weight of shape</source>
            <translation>Peso de la forma</translation>
        </message>
        <message>
            <source>Weight of variety</source>
            <translation>Peso de la variedad</translation>
        </message>
        <message>
            <source>What is put there comes into the library by itself, while the watch runs.</source>
            <translation>Lo que se pone allí entra solo en la biblioteca mientras la vigilancia funciona.</translation>
        </message>
        <message>
            <source>What the film is about.</source>
            <translation>De qué trata el video.</translation>
        </message>
        <message>
            <source>What was being done when the program ended goes on at the next start.</source>
            <translation>Lo que se estaba haciendo al cerrarse el programa continúa en el próximo inicio.</translation>
        </message>
        <message>
            <source>What was edited is rendered in the background.</source>
            <translation>Lo editado se renderiza en segundo plano.</translation>
        </message>
        <message>
            <source>Whisper base (CTranslate2)</source>
            <translation>Whisper base (CTranslate2)</translation>
        </message>
        <message>
            <source>Whose film it is: what this channel showed lately is not shown again.</source>
            <translation>De quién es el video: lo que este canal mostró hace poco no se repite.</translation>
        </message>
        <message>
            <source>Wikimedia Commons</source>
            <translation>Wikimedia Commons</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Barrido</translation>
        </message>
        <message>
            <source>Word pop</source>
            <translation>Palabra que salta</translation>
        </message>
        <message>
            <source>Words to be found by.</source>
            <translation>Palabras por las que encontrarlo.</translation>
        </message>
        <message>
            <source>Writers</source>
            <translation>Redactores</translation>
        </message>
        <message>
            <source>Writing subtitles</source>
            <translation>Escribiendo subtítulos</translation>
        </message>
        <message>
            <source>Writing the evidence</source>
            <translation>Escribiendo las pruebas</translation>
        </message>
        <message>
            <source>Writing the image tower</source>
            <translation>Escribiendo la torre de imagen</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>Escribiendo el informe</translation>
        </message>
        <message>
            <source>Writing the text tower</source>
            <translation>Escribiendo la torre de texto</translation>
        </message>
        <message>
            <source>YouTube Audio Library</source>
            <translation>YouTube Audio Library</translation>
        </message>
        <message>
            <source>Your own words; an empty line starts a new scene.</source>
            <translation>Tus propias palabras; una línea vacía empieza una escena nueva.</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>audio</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>bytes</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <source>ccMixter</source>
            <translation>ccMixter</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <source>editorial use alone: news and teaching</source>
            <translation>solo uso editorial: noticias y enseñanza</translation>
        </message>
        <message>
            <source>frames/s</source>
            <translation>fps</translation>
        </message>
        <message>
            <source>image</source>
            <translation>imágenes</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>falta</translation>
        </message>
        <message>
            <source>is set</source>
            <translation>está puesta</translation>
        </message>
        <message>
            <source>needs none</source>
            <translation>no hace falta</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>dominio público</translation>
        </message>
        <message>
            <source>royalty-free, without credit</source>
            <translation>libre de regalías, sin crédito</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>segundos</translation>
        </message>
        <message>
            <source>software gives the same film on every machine; auto takes the graphics card's where one works, faster but larger and a little different from machine to machine; or name one.</source>
            <translation>software da el mismo video en cualquier máquina; auto usa el de la tarjeta gráfica donde funcione, más rápido pero con archivos más grandes y algo distinto de una máquina a otra; o nombra uno.</translation>
        </message>
        <message>
            <source>the Restricted Licence: personal and educational use alone</source>
            <translation>la licencia restringida: solo uso personal y educativo</translation>
        </message>
        <message>
            <source>the Videvo Attribution Licence: the maker is credited</source>
            <translation>la licencia de atribución de Videvo: se da crédito al autor</translation>
        </message>
        <message>
            <source>the YouTube Audio Library Licence: no credit needed</source>
            <translation>la licencia de YouTube Audio Library: sin crédito</translation>
        </message>
        <message>
            <source>the free licence for video, music or sound effects, as the page of the item says</source>
            <translation>la licencia gratuita de video, música o efectos de sonido, según diga la página de la obra</translation>
        </message>
        <message>
            <source>video</source>
            <translation>videos</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Connect it</source>
            <translation>Conectarlo</translation>
        </message>
        <message>
            <source>Enter the key</source>
            <translation>Ingresar la clave</translation>
        </message>
        <message>
            <source>Find them again</source>
            <translation>Buscarlos</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Crear un informe</translation>
        </message>
        <message>
            <source>Make room</source>
            <translation>Liberar espacio</translation>
        </message>
        <message>
            <source>Nothing that was saved is lost. A report tells what happened.</source>
            <translation>Nada de lo guardado se perdió. Un informe cuenta qué pasó.</translation>
        </message>
        <message>
            <source>Open Models</source>
            <translation>Abrir Modelos</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>Abrir Ajustes</translation>
        </message>
        <message>
            <source>Something went wrong that should not.</source>
            <translation>Algo salió mal y no debería.</translation>
        </message>
    </context>
    <context>
        <name>form</name>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Built in (Hibari)</source>
            <translation>Integrado (Hibari)</translation>
        </message>
        <message>
            <source>Built in (llama.cpp)</source>
            <translation>Integrado (llama.cpp)</translation>
        </message>
        <message>
            <source>By meaning (MiniLM)</source>
            <translation>Por el significado (MiniLM)</translation>
        </message>
        <message>
            <source>By what is seen (CLIP)</source>
            <translation>Por lo que se ve (CLIP)</translation>
        </message>
        <message>
            <source>By words</source>
            <translation>Por palabras</translation>
        </message>
        <message>
            <source>Cloud (OpenAI-compatible)</source>
            <translation>Nube (compatible con OpenAI)</translation>
        </message>
        <message>
            <source>No voice</source>
            <translation>Sin voz</translation>
        </message>
        <message>
            <source>Templates, without a model</source>
            <translation>Plantillas, sin modelo</translation>
        </message>
        <message>
            <source>Voices of the system</source>
            <translation>Voces del sistema</translation>
        </message>
    </context>
    <context>
        <name>jobs</name>
        <message>
            <source>At {time}, in {left}</source>
            <translation>A las {time}, en {left}</translation>
        </message>
        <message>
            <source>Choosing pictures</source>
            <translation>Eligiendo imágenes</translation>
        </message>
        <message>
            <source>Describing</source>
            <translation>Describiendo</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Done, took {time}</source>
            <translation>Listo, tardó {time}</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Falló</translation>
        </message>
        <message>
            <source>Finishing</source>
            <translation>Terminando</translation>
        </message>
        <message>
            <source>Interrupted; goes on from where it was</source>
            <translation>Interrumpido; continúa donde estaba</translation>
        </message>
        <message>
            <source>Paused at {part}</source>
            <translation>En pausa al {part}</translation>
        </message>
        <message>
            <source>Rendering</source>
            <translation>Renderizando</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>Hablando</translation>
        </message>
        <message>
            <source>Stopped by you</source>
            <translation>Lo detuviste</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>Ajustando tiempos</translation>
        </message>
        <message>
            <source>Waits its turn</source>
            <translation>Espera su turno</translation>
        </message>
        <message>
            <source>Waits until everything goes on</source>
            <translation>Espera a que todo continúe</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Trabajando</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Escribiendo</translation>
        </message>
        <message>
            <source>{days} d {hours} h</source>
            <translation>{days} d {hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>Quedan {time}</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Ir</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Guion</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Herramienta</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
    </context>
    <context>
        <name>models</name>
        <message>
            <source>Compares words by meaning: “shore” finds “beach”.</source>
            <translation>Compara palabras por su significado: «orilla» encuentra «playa».</translation>
        </message>
        <message>
            <source>Find pictures and moments by what they show, not by their names.</source>
            <translation>Encuentra imágenes y momentos por lo que muestran, no por su nombre.</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>Oído</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Rótulos</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <source>Read the script aloud.</source>
            <translation>Leen el guion en voz alta.</translation>
        </message>
        <message>
            <source>Says what is in a picture that has no title.</source>
            <translation>Dice qué hay en una imagen sin título.</translation>
        </message>
        <message>
            <source>Sight</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>Write the script. The better the writer, the less there is to check.</source>
            <translation>Escriben el guion. Cuanto mejor el redactor, menos hay que revisar.</translation>
        </message>
        <message>
            <source>Writers</source>
            <translation>Redactores</translation>
        </message>
        <message>
            <source>Writes down what is said.</source>
            <translation>Escribe lo que se dice.</translation>
        </message>
    </context>
    <context>
        <name>places</name>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>API keys</source>
            <translation>Claves de API</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>All optional. A key is kept encrypted on this computer and is never shown again.</source>
            <translation>Todo es opcional. Una clave se guarda cifrada en esta computadora y no se vuelve a mostrar.</translation>
        </message>
        <message>
            <source>Choosing pictures</source>
            <translation>Elección de imágenes</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Al cerrar la ventana</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>Vaciar la papelera</translation>
        </message>
        <message>
            <source>Every command with its keys. Choose one, then press its new keys in the field below.</source>
            <translation>Cada comando con sus teclas. Elige uno y presiona sus nuevas teclas en el campo de abajo.</translation>
        </message>
        <message>
            <source>Further</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licencias</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Claro u oscuro</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Crear un informe</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>Rendering</source>
            <translation>Renderizado</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Servicios</translation>
        </message>
        <message>
            <source>Shortcuts of other editors</source>
            <translation>Atajos de otros editores</translation>
        </message>
        <message>
            <source>Size of texts and buttons</source>
            <translation>Tamaño de textos y botones</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>Iniciar con la sesión</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Almacenamiento</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>What lies where on this computer.</source>
            <translation>Qué hay y dónde en esta computadora.</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Escritura</translation>
        </message>
    </context>
    <context>
        <name>shell</name>
        <message>
            <source>About Faceless Studio</source>
            <translation>Acerca de Faceless Studio</translation>
        </message>
        <message>
            <source>Bundles (*.zip)</source>
            <translation>Paquetes (*.zip)</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Cerrar el mensaje</translation>
        </message>
        <message>
            <source>Dark look</source>
            <translation>Aspecto oscuro</translation>
        </message>
        <message>
            <source>Everything that can be opened (*)</source>
            <translation>Todo lo que se puede abrir (*)</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Films (project.json)</source>
            <translation>Videos (project.json)</translation>
        </message>
        <message>
            <source>Find a command…</source>
            <translation>Buscar un comando…</translation>
        </message>
        <message>
            <source>Keys…</source>
            <translation>Teclas…</translation>
        </message>
        <message>
            <source>Light look</source>
            <translation>Aspecto claro</translation>
        </message>
        <message>
            <source>Look as the system does</source>
            <translation>Aspecto del sistema</translation>
        </message>
        <message>
            <source>Make a report…</source>
            <translation>Crear un informe…</translation>
        </message>
        <message>
            <source>New film…</source>
            <translation>Nuevo video…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Abrir…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <source>Start anew</source>
            <translation>Reiniciar</translation>
        </message>
        <message>
            <source>Timelines and subtitles (*.otio *.fcpxml *.edl *.srt *.vtt *.ass)</source>
            <translation>Líneas de tiempo y subtítulos (*.otio *.fcpxml *.edl *.srt *.vtt *.ass)</translation>
        </message>
        <message>
            <source>Window over the whole screen</source>
            <translation>Ventana en toda la pantalla</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>A file could not be added.</source>
            <translation>No se pudo agregar un archivo.</translation>
        </message>
        <message>
            <source>Add marker</source>
            <translation>Agregar marcador</translation>
        </message>
        <message>
            <source>Add media</source>
            <translation>Agregar medios</translation>
        </message>
        <message>
            <source>Add title</source>
            <translation>Agregar título</translation>
        </message>
        <message>
            <source>Add transition</source>
            <translation>Agregar transición</translation>
        </message>
        <message>
            <source>Adding {}</source>
            <translation>Agregando {}</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Subtítulo</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>Captions come with the voice, or from a subtitle file</source>
            <translation>Los subtítulos llegan con la voz, o de un archivo</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Close gap</source>
            <translation>Cerrar hueco</translation>
        </message>
        <message>
            <source>Colour marker</source>
            <translation>Color del marcador</translation>
        </message>
        <message>
            <source>Copy something first.</source>
            <translation>Copia algo primero.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Cut out the range</source>
            <translation>Cortar el rango</translation>
        </message>
        <message>
            <source>Delete marker</source>
            <translation>Eliminar marcador</translation>
        </message>
        <message>
            <source>Drop music here</source>
            <translation>Suelta música aquí</translation>
        </message>
        <message>
            <source>Drop sound effects here</source>
            <translation>Suelta efectos de sonido aquí</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Edit caption</source>
            <translation>Editar subtítulo</translation>
        </message>
        <message>
            <source>Edit title</source>
            <translation>Editar título</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fundido de entrada</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fundido de salida</translation>
        </message>
        <message>
            <source>File missing</source>
            <translation>Falta el archivo</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Hueco</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Hear only {}</source>
            <translation>Oír solo {}</translation>
        </message>
        <message>
            <source>Hide {}</source>
            <translation>Ocultar {}</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Levantar</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Vincular</translation>
        </message>
        <message>
            <source>Lock track</source>
            <translation>Bloquear pista</translation>
        </message>
        <message>
            <source>Lock {}</source>
            <translation>Bloquear {}</translation>
        </message>
        <message>
            <source>Make a film</source>
            <translation>Crear un video</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Mover</translation>
        </message>
        <message>
            <source>Move word</source>
            <translation>Mover palabra</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>Mute track</source>
            <translation>Silenciar pista</translation>
        </message>
        <message>
            <source>Mute {}</source>
            <translation>Silenciar {}</translation>
        </message>
        <message>
            <source>Name marker</source>
            <translation>Nombrar marcador</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>Nombre del marcador</translation>
        </message>
        <message>
            <source>No film is open</source>
            <translation>No hay ningún video abierto</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Desplazar</translation>
        </message>
        <message>
            <source>Open one of your films, or make a new one.</source>
            <translation>Abre uno de tus videos o crea uno nuevo.</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Remove transition</source>
            <translation>Quitar transición</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>Borrar y cerrar hueco</translation>
        </message>
        <message>
            <source>Roll cut</source>
            <translation>Mover el corte</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizar clip</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Deslizar contenido</translation>
        </message>
        <message>
            <source>Solo track</source>
            <translation>Solo esta pista</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sonidos</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Dividir</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>Narración</translation>
        </message>
        <message>
            <source>The voice is spoken from the script</source>
            <translation>La voz se narra a partir del guion</translation>
        </message>
        <message>
            <source>There is nothing to paste.</source>
            <translation>No hay nada que pegar.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Títulos</translation>
        </message>
        <message>
            <source>Titles: press T to put one at the playhead</source>
            <translation>Títulos: presiona T para poner uno en el cabezal</translation>
        </message>
        <message>
            <source>Transition length</source>
            <translation>Duración de la transición</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Trim end</source>
            <translation>Recortar final</translation>
        </message>
        <message>
            <source>Trim start</source>
            <translation>Recortar inicio</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Desvincular</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violeta</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Amarillo</translation>
        </message>
        <message>
            <source>Your films</source>
            <translation>Tus videos</translation>
        </message>
        <message>
            <source>{} files</source>
            <translation>{} archivos</translation>
        </message>
        <message>
            <source>{} files could not be added.</source>
            <translation>No se pudieron agregar {} archivos.</translation>
        </message>
        <message>
            <source>{} {} of {}, {}, {}–{}</source>
            <translation>{} {} de {}, {}, {}–{}</translation>
        </message>
    </context>
    <context>
        <name>wizard</name>
        <message>
            <source>Welcome…</source>
            <translation>Bienvenida…</translation>
        </message>
    </context>
</TS>
