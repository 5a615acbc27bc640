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
            <source>Edit the words</source>
            <translation>Editar las palabras</translation>
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
        <message>
            <source>What you wrote is kept until it can be spoken.</source>
            <translation>Lo que escribiste se conserva hasta que se pueda narrar.</translation>
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
            <source>The topic</source>
            <translation>El tema</translation>
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
            <source>Tick one source at least; those that need a key say where it is entered.</source>
            <translation>Marca al menos una fuente; las que necesitan una clave dicen dónde se escribe.</translation>
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
        <message>
            <source>{count} failed ({why})</source>
            <translation>{count} fallidos ({why})</translation>
        </message>
        <message>
            <source>{count} left out ({why})</source>
            <translation>{count} fuera ({why})</translation>
        </message>
        <message>
            <source>{source}: {new} new of {found} found, {known} known</source>
            <translation>{source}: {new} nuevos de {found} encontrados, {known} ya conocidos</translation>
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
            <source>Two small models write and find pictures by their meaning: {} once. You can go on without them: then templates write, and pictures are found by their titles. A voice is here already.</source>
            <translation>Dos modelos pequeños escriben y encuentran imágenes por su significado: {} una sola vez. Puedes seguir sin ellos: entonces escriben plantillas y las imágenes se buscan por su título. Ya hay una voz.</translation>
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
            <source>Finding out what it will take…</source>
            <translation>Calculando lo que llevará…</translation>
        </message>
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
        <name>Panes</name>
        <message>
            <source>Inspector beside the picture</source>
            <translation>Inspector junto a la imagen</translation>
        </message>
        <message>
            <source>Script beside the picture</source>
            <translation>Guion junto a la imagen</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>A passphrase for your keys</source>
            <translation>Una frase de contraseña para tus claves</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La misma otra vez</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Las dos no son iguales.</translation>
        </message>
        <message>
            <source>They lie encrypted on this computer. Enter the passphrase they are kept with; it is asked for once, until you quit.</source>
            <translation>Están cifradas en esta computadora. Escribe la frase de contraseña con la que se guardan; se pide una sola vez, hasta que salgas.</translation>
        </message>
        <message>
            <source>This passphrase does not open your keys. Try again.</source>
            <translation>Esta frase no abre tus claves. Inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>This system has no keyring, so your keys are kept in a file that is encrypted with a passphrase. It is written down nowhere: after the next start it is asked for again, once a key is needed.</source>
            <translation>Este sistema no tiene un llavero, así que tus claves se guardan en un archivo cifrado con una frase de contraseña. No se anota en ninguna parte: tras el próximo inicio se vuelve a pedir, cuando haga falta una clave.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usarla</translation>
        </message>
        <message>
            <source>Your keys are locked</source>
            <translation>Tus claves están bloqueadas</translation>
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
            <source>It is rendered as soon as what you changed last is done.</source>
            <translation>Se renderizará en cuanto esté listo lo último que cambiaste.</translation>
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
            <source>Nothing here was spoken from a script.</source>
            <translation>Nada de esto se narró a partir de un guion.</translation>
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
            <source>What you wrote last is being spoken now.</source>
            <translation>Lo último que escribiste se está narrando.</translation>
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
        <name>Sources</name>
        <message>
            <source>Enter the key</source>
            <translation>Escribir la clave</translation>
        </message>
        <message>
            <source>Enter the key for {source}</source>
            <translation>Escribir la clave de {source}</translation>
        </message>
        <message>
            <source>Its key is locked</source>
            <translation>Su clave está bloqueada</translation>
        </message>
        <message>
            <source>Needs a key</source>
            <translation>Necesita una clave</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Unlock the key for {source}</source>
            <translation>Desbloquear la clave de {source}</translation>
        </message>
        <message>
            <source>With a key of your own</source>
            <translation>Con una clave propia</translation>
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
        <name>TimelinePage</name>
        <message>
            <source>Close the film</source>
            <translation>Cerrar la película</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>It is kept, and spoken when the film is opened again.</source>
            <translation>Se conserva, y se narrará cuando el video se abra de nuevo.</translation>
        </message>
        <message>
            <source>What you wrote last is not spoken yet.</source>
            <translation>Lo último que escribiste aún no se ha narrado.</translation>
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
            <source>Sound while scrubbing</source>
            <translation>Sonido al mover el cabezal</translation>
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
            <source>The topic</source>
            <translation>El tema</translation>
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
            <source>A background has no file to look at.</source>
            <translation>Un fondo no tiene ningún archivo que mirar.</translation>
        </message>
        <message>
            <source>A base model: continues text, follows instructions poorly.</source>
            <translation>Un modelo base: continúa textos, sigue mal las instrucciones.</translation>
        </message>
        <message>
            <source>A clip slides between two others.</source>
            <translation>Un clip se desliza entre otros dos.</translation>
        </message>
        <message>
            <source>A file this needs is missing ({0}).</source>
            <translation>Falta un archivo que hace falta aquí ({0}).</translation>
        </message>
        <message>
            <source>A file this needs was removed ({0}).</source>
            <translation>Se quitó un archivo que hace falta aquí ({0}).</translation>
        </message>
        <message>
            <source>A film cannot be {0} × {1}.</source>
            <translation>Un video no puede ser de {0} × {1}.</translation>
        </message>
        <message>
            <source>A film that is being made needs these files.</source>
            <translation>Un video que se está creando necesita estos archivos.</translation>
        </message>
        <message>
            <source>A film with the voice {0} may not earn money: {1}.</source>
            <translation>Un video con la voz {0} no puede generar ingresos: {1}.</translation>
        </message>
        <message>
            <source>A film with the voice {0} may perhaps not earn money: {1}.</source>
            <translation>Puede que un video con la voz {0} no pueda generar ingresos: {1}.</translation>
        </message>
        <message>
            <source>A harvest is under way.</source>
            <translation>Ya hay una recolección en curso.</translation>
        </message>
        <message>
            <source>A key needs a name and a value.</source>
            <translation>Una clave necesita un nombre y un valor.</translation>
        </message>
        <message>
            <source>A language code such as en, es or pt-BR; 'auto' reads the text.</source>
            <translation>Un código de idioma como en, es o pt-BR; «auto» lo lee del texto.</translation>
        </message>
        <message>
            <source>A list has four tracks of sound; this is on a fifth and was left out.</source>
            <translation>Una lista tiene cuatro pistas de sonido; esto está en una quinta y se dejó fuera.</translation>
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
            <source>A part of the film could not be rendered: {0}.</source>
            <translation>No se pudo renderizar una parte del video: {0}.</translation>
        </message>
        <message>
            <source>A passphrase needs at least one letter.</source>
            <translation>Una frase de contraseña necesita al menos una letra.</translation>
        </message>
        <message>
            <source>A picture and a background show the same all the time.</source>
            <translation>Una imagen y un fondo muestran lo mismo todo el tiempo.</translation>
        </message>
        <message>
            <source>A picture has no speed.</source>
            <translation>Una imagen no tiene velocidad.</translation>
        </message>
        <message>
            <source>A remix may hold samples of other people, who are named on its page and want credit too: look there.</source>
            <translation>Un remix puede tener muestras de otras personas, nombradas en su página, que también quieren crédito: míralo allí.</translation>
        </message>
        <message>
            <source>A scene of this film is nowhere on its timeline.</source>
            <translation>Una escena de este video no está en ningún lugar de la línea de tiempo.</translation>
        </message>
        <message>
            <source>A search shows {0} hits at most, 1000 a page.</source>
            <translation>Una búsqueda muestra como máximo {0} resultados, 1000 por página.</translation>
        </message>
        <message>
            <source>A sound has no words.</source>
            <translation>Un sonido no tiene palabras.</translation>
        </message>
        <message>
            <source>A transition needs a clip on either side.</source>
            <translation>Una transición necesita un clip a cada lado.</translation>
        </message>
        <message>
            <source>A voice of the operating system; its terms decide about commercial use.</source>
            <translation>Una voz del sistema operativo; sus condiciones deciden sobre el uso comercial.</translation>
        </message>
        <message>
            <source>Add a copy of the file to call it otherwise.</source>
            <translation>Agrega una copia del archivo para llamarla de otro modo.</translation>
        </message>
        <message>
            <source>Add footage to the library, or harvest some.</source>
            <translation>Agrega material a la biblioteca, o haz una recolección.</translation>
        </message>
        <message>
            <source>Add it again from where it came.</source>
            <translation>Agrégalo otra vez desde donde vino.</translation>
        </message>
        <message>
            <source>Add it again when nothing writes to it.</source>
            <translation>Agrégalo otra vez cuando nada escriba en él.</translation>
        </message>
        <message>
            <source>Add it again.</source>
            <translation>Agrégalo otra vez.</translation>
        </message>
        <message>
            <source>Add it to prices.toml in your own folder, as in resources/prices.toml.</source>
            <translation>Agrégalo a prices.toml en tu propia carpeta, como en resources/prices.toml.</translation>
        </message>
        <message>
            <source>Add one in its place.</source>
            <translation>Agrega otra en su lugar.</translation>
        </message>
        <message>
            <source>Add some, or write another form.</source>
            <translation>Agrega algunos, o escribe otro formato.</translation>
        </message>
        <message>
            <source>Add the file again.</source>
            <translation>Agrega el archivo otra vez.</translation>
        </message>
        <message>
            <source>Added {0}, known already {1}, refused {2}</source>
            <translation>Agregados: {0}, ya conocidos: {1}, rechazados: {2}</translation>
        </message>
        <message>
            <source>Adding the media</source>
            <translation>Agregando los medios</translation>
        </message>
        <message>
            <source>Adding {0}</source>
            <translation>Agregando {0}</translation>
        </message>
        <message>
            <source>Almost silent; a few words between long stretches of music.</source>
            <translation>Casi en silencio; pocas palabras entre largos tramos de música.</translation>
        </message>
        <message>
            <source>Another process is fetching {0}</source>
            <translation>Otro proceso está descargando {0}</translation>
        </message>
        <message>
            <source>Another program has {0} open.</source>
            <translation>Otro programa tiene abierto {0}.</translation>
        </message>
        <message>
            <source>Ask for a shorter film, add notes or your own script, or install a larger language model.</source>
            <translation>Pide un video más corto, agrega notas o tu propio guion, o instala un modelo de lenguaje más grande.</translation>
        </message>
        <message>
            <source>Ask for the first page.</source>
            <translation>Pide la primera página.</translation>
        </message>
        <message>
            <source>Asked in this order when the library grows; those without their key are passed over.</source>
            <translation>Se consultan en este orden cuando crece la biblioteca; las que no tienen su clave se saltan.</translation>
        </message>
        <message>
            <source>Asking for {0} {1}</source>
            <translation>Pidiendo {0} {1}</translation>
        </message>
        <message>
            <source>Asking {0}</source>
            <translation>Consultando {0}</translation>
        </message>
        <message>
            <source>Aurora</source>
            <translation>Aurora</translation>
        </message>
        <message>
            <source>Begin the address with https://.</source>
            <translation>Empieza la dirección con https://.</translation>
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
            <source>Both sentences need words.</source>
            <translation>Las dos frases necesitan palabras.</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Recuadro</translation>
        </message>
        <message>
            <source>Brought {0} files</source>
            <translation>Archivos traídos: {0}</translation>
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
            <source>Caption styles have no {0}.</source>
            <translation>Los estilos de subtítulos no tienen {0}.</translation>
        </message>
        <message>
            <source>Captions keep text and times; their look and the times of words are not carried.</source>
            <translation>Los subtítulos conservan el texto y los tiempos; no su aspecto ni los tiempos de las palabras.</translation>
        </message>
        <message>
            <source>Change how long it is shown.</source>
            <translation>Cambia cuánto tiempo se muestra.</translation>
        </message>
        <message>
            <source>Change the picture's move instead.</source>
            <translation>Cambia más bien el movimiento de la imagen.</translation>
        </message>
        <message>
            <source>Changes are missing in the journal.</source>
            <translation>Faltan cambios en el diario.</translation>
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
            <source>Check its name and folder.</source>
            <translation>Revisa su nombre y su carpeta.</translation>
        </message>
        <message>
            <source>Check its name.</source>
            <translation>Revisa su nombre.</translation>
        </message>
        <message>
            <source>Check its permissions.</source>
            <translation>Revisa sus permisos.</translation>
        </message>
        <message>
            <source>Check that it is an SRT, WebVTT or ASS file with text.</source>
            <translation>Comprueba que sea un archivo SRT, WebVTT o ASS con texto.</translation>
        </message>
        <message>
            <source>Check the key for this service.</source>
            <translation>Revisa la clave de este servicio.</translation>
        </message>
        <message>
            <source>Check the network and try again.</source>
            <translation>Revisa la red e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Check the network, or give the file.</source>
            <translation>Revisa la red, o indica el archivo.</translation>
        </message>
        <message>
            <source>Check the network, or the address.</source>
            <translation>Revisa la red, o la dirección.</translation>
        </message>
        <message>
            <source>Check the network, or the service's address.</source>
            <translation>Revisa la red, o la dirección del servicio.</translation>
        </message>
        <message>
            <source>Check who may read it.</source>
            <translation>Revisa quién puede leerlo.</translation>
        </message>
        <message>
            <source>Check who may write to that folder.</source>
            <translation>Revisa quién puede escribir en esa carpeta.</translation>
        </message>
        <message>
            <source>Choose a .gguf file, a Piper voice or a CLIP folder.</source>
            <translation>Elige un archivo .gguf, una voz de Piper o una carpeta de CLIP.</translation>
        </message>
        <message>
            <source>Choose a CSV or text file.</source>
            <translation>Elige un archivo CSV o de texto.</translation>
        </message>
        <message>
            <source>Choose a clip first.</source>
            <translation>Elige primero un clip.</translation>
        </message>
        <message>
            <source>Choose a model in GGUF format.</source>
            <translation>Elige un modelo en formato GGUF.</translation>
        </message>
        <message>
            <source>Choose a picture for it.</source>
            <translation>Elige una imagen para él.</translation>
        </message>
        <message>
            <source>Choose a place among them.</source>
            <translation>Elige un lugar entre ellas.</translation>
        </message>
        <message>
            <source>Choose a shorter one.</source>
            <translation>Elige uno más corto.</translation>
        </message>
        <message>
            <source>Choose a smaller model.</source>
            <translation>Elige un modelo más pequeño.</translation>
        </message>
        <message>
            <source>Choose a word inside the sentence.</source>
            <translation>Elige una palabra dentro de la frase.</translation>
        </message>
        <message>
            <source>Choose an instruct model.</source>
            <translation>Elige un modelo de instrucciones.</translation>
        </message>
        <message>
            <source>Choose another checkpoint.</source>
            <translation>Elige otro punto de control.</translation>
        </message>
        <message>
            <source>Choose another clip.</source>
            <translation>Elige otro clip.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Elige otro archivo.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Elige otra carpeta.</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Elige otro modelo.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Elige otro.</translation>
        </message>
        <message>
            <source>Choose another picture.</source>
            <translation>Elige otra imagen.</translation>
        </message>
        <message>
            <source>Choose another voice for such films.</source>
            <translation>Elige otra voz para esos videos.</translation>
        </message>
        <message>
            <source>Choose another voice, or wait for the plan's next month.</source>
            <translation>Elige otra voz, o espera al próximo mes del plan.</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>Elige otro.</translation>
        </message>
        <message>
            <source>Choose even numbers from 16 to 4320.</source>
            <translation>Elige números pares de 16 a 4320.</translation>
        </message>
        <message>
            <source>Choose from {0}.</source>
            <translation>Elige entre {0}.</translation>
        </message>
        <message>
            <source>Choose one of {0}, or 'auto'.</source>
            <translation>Elige una de {0}, o 'auto'.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>Elige una opción de {0}.</translation>
        </message>
        <message>
            <source>Choose one that `faceless project export` wrote.</source>
            <translation>Elige uno que haya escrito `faceless project export`.</translation>
        </message>
        <message>
            <source>Choose other files there.</source>
            <translation>Elige allí otros archivos.</translation>
        </message>
        <message>
            <source>Choose the .zip file of a project.</source>
            <translation>Elige el archivo .zip de un proyecto.</translation>
        </message>
        <message>
            <source>Choose the export of a CLIP model, both towers apart.</source>
            <translation>Elige la exportación de un modelo CLIP, con las dos torres por separado.</translation>
        </message>
        <message>
            <source>Choose the style again.</source>
            <translation>Elige el estilo otra vez.</translation>
        </message>
        <message>
            <source>Choose the voice's own .onnx.json.</source>
            <translation>Elige el .onnx.json de la propia voz.</translation>
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
            <source>Click into an empty stretch of the video track.</source>
            <translation>Haz clic en un tramo vacío de la pista de video.</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>Ciérralo e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Close it, or open another project, first.</source>
            <translation>Ciérralo primero, o abre otro proyecto.</translation>
        </message>
        <message>
            <source>Close other programs; use Python 3.11 to 3.13.</source>
            <translation>Cierra otros programas; usa Python 3.11 a 3.13.</translation>
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
            <source>Code and voice are Apache-2.0.</source>
            <translation>El código y la voz son Apache-2.0.</translation>
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
            <source>Columns can be {0}.</source>
            <translation>Las columnas pueden ser {0}.</translation>
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
            <source>Comparing {0}</source>
            <translation>Comparando {0}</translation>
        </message>
        <message>
            <source>Comparing {0} of {1}</source>
            <translation>Comparando {0} de {1}</translation>
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
            <source>Copy or choose something first.</source>
            <translation>Copia o elige algo primero.</translation>
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
            <source>Cut it into several.</source>
            <translation>Divídelo en varios.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Delete it instead.</source>
            <translation>Elimínalo más bien.</translation>
        </message>
        <message>
            <source>Delete its sentences first.</source>
            <translation>Elimina primero sus frases.</translation>
        </message>
        <message>
            <source>Delete the sentence instead.</source>
            <translation>Elimina más bien la frase.</translation>
        </message>
        <message>
            <source>Delete {0} and enter the keys again.</source>
            <translation>Elimina {0} e ingresa las claves otra vez.</translation>
        </message>
        <message>
            <source>Deleting {0}</source>
            <translation>Eliminando {0}</translation>
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
            <source>Download it again.</source>
            <translation>Descárgalo otra vez.</translation>
        </message>
        <message>
            <source>Download one in GPT4All.</source>
            <translation>Descarga uno en GPT4All.</translation>
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
            <source>DuckDB gave up on {0}: {1}</source>
            <translation>DuckDB se rindió con {0}: {1}</translation>
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
            <source>ElevenLabs answered with an empty sound.</source>
            <translation>ElevenLabs respondió con un sonido vacío.</translation>
        </message>
        <message>
            <source>ElevenLabs answered without sound.</source>
            <translation>ElevenLabs respondió sin sonido.</translation>
        </message>
        <message>
            <source>ElevenLabs has {0} characters left this month, this sentence needs {1}.</source>
            <translation>A ElevenLabs le quedan {0} caracteres este mes, y esta frase necesita {1}.</translation>
        </message>
        <message>
            <source>ElevenLabs needs a key.</source>
            <translation>ElevenLabs necesita una clave.</translation>
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
            <source>End of file</source>
            <translation>Fin del archivo</translation>
        </message>
        <message>
            <source>Examining: {0}</source>
            <translation>Revisando: {0}</translation>
        </message>
        <message>
            <source>Export a smaller part of it, or check that it is what you think it is.</source>
            <translation>Exporta una parte más pequeña, o comprueba que es lo que crees que es.</translation>
        </message>
        <message>
            <source>Export a smaller part of it.</source>
            <translation>Exporta una parte más pequeña.</translation>
        </message>
        <message>
            <source>Export it again as .otio.</source>
            <translation>Expórtalo otra vez como .otio.</translation>
        </message>
        <message>
            <source>Export it again as a .cube of at most {0} steps.</source>
            <translation>Expórtala otra vez como un .cube de {0} pasos como máximo.</translation>
        </message>
        <message>
            <source>Export it again from where it was made.</source>
            <translation>Expórtalo otra vez desde donde se hizo.</translation>
        </message>
        <message>
            <source>Export it again.</source>
            <translation>Expórtalo otra vez.</translation>
        </message>
        <message>
            <source>Export the project anew.</source>
            <translation>Exporta el proyecto otra vez.</translation>
        </message>
        <message>
            <source>FACELESS_OFFLINE is set, so the network is left alone.</source>
            <translation>FACELESS_OFFLINE está puesta, así que no se usa la red.</translation>
        </message>
        <message>
            <source>Faceless Studio is already open (process unknown).</source>
            <translation>Faceless Studio ya está abierto (proceso desconocido).</translation>
        </message>
        <message>
            <source>Faceless Studio is already open (process {0}).</source>
            <translation>Faceless Studio ya está abierto (proceso {0}).</translation>
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
            <source>File exists</source>
            <translation>El archivo ya existe</translation>
        </message>
        <message>
            <source>Files ending in nothing are neither pictures, clips nor sound.</source>
            <translation>Los archivos sin terminación no son ni imágenes, ni clips ni sonido.</translation>
        </message>
        <message>
            <source>Files ending in {0} are neither pictures, clips nor sound.</source>
            <translation>Los archivos que terminan en {0} no son ni imágenes, ni clips ni sonido.</translation>
        </message>
        <message>
            <source>Files of this film are missing: {0} and {1} more.</source>
            <translation>Faltan archivos de este video: {0} y {1} más.</translation>
        </message>
        <message>
            <source>Files of this film are missing: {0}.</source>
            <translation>Faltan archivos de este video: {0}.</translation>
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
            <source>Find them again with `faceless project relink`, or put other files in their place.</source>
            <translation>Búscalos con `faceless project relink`, o pon otros archivos en su lugar.</translation>
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
            <source>Found {0}, still missing {1}</source>
            <translation>Encontrados: {0}; aún faltan: {1}</translation>
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
            <source>Free some space and render again: what is done is kept.</source>
            <translation>Libera espacio y renderiza de nuevo: lo ya hecho se conserva.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Libera espacio e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Free some space on the disk that holds {0}.</source>
            <translation>Libera espacio en el disco que contiene {0}.</translation>
        </message>
        <message>
            <source>Free some space, or choose a smaller model.</source>
            <translation>Libera espacio, o elige un modelo más pequeño.</translation>
        </message>
        <message>
            <source>Free some space, or choose a smaller resolution.</source>
            <translation>Libera espacio, o elige una resolución menor.</translation>
        </message>
        <message>
            <source>Free some space, or name a folder elsewhere.</source>
            <translation>Libera espacio, o indica una carpeta en otro lugar.</translation>
        </message>
        <message>
            <source>Free some space; what arrived is kept.</source>
            <translation>Libera espacio; lo que llegó se conserva.</translation>
        </message>
        <message>
            <source>Free some space; what has arrived is kept.</source>
            <translation>Libera espacio; lo que ya llegó se conserva.</translation>
        </message>
        <message>
            <source>Free {0} MB and try again.</source>
            <translation>Libera {0} MB e inténtalo de nuevo.</translation>
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
            <source>GPT4All does not answer.</source>
            <translation>GPT4All no responde.</translation>
        </message>
        <message>
            <source>GPT4All has no model.</source>
            <translation>GPT4All no tiene ningún modelo.</translation>
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
            <source>Give --creator, or --credit.</source>
            <translation>Da --creator, o --credit.</translation>
        </message>
        <message>
            <source>Give --{0}.</source>
            <translation>Da --{0}.</translation>
        </message>
        <message>
            <source>Give 1 to {0} letters.</source>
            <translation>Da de 1 a {0} letras.</translation>
        </message>
        <message>
            <source>Give a file that ends in .csv, .tsv or .json.</source>
            <translation>Da un archivo que termine en .csv, .tsv o .json.</translation>
        </message>
        <message>
            <source>Give a file with one of the endings {0}.</source>
            <translation>Da un archivo con una de las terminaciones {0}.</translation>
        </message>
        <message>
            <source>Give a file, a folder, or as ViT-B-32/laion2b_s34b_b79k.</source>
            <translation>Da un archivo, una carpeta, o algo como ViT-B-32/laion2b_s34b_b79k.</translation>
        </message>
        <message>
            <source>Give a list of entries.</source>
            <translation>Da una lista de entradas.</translation>
        </message>
        <message>
            <source>Give a list, or {"assets": [...]}.</source>
            <translation>Da una lista, o {"assets": [...]}.</translation>
        </message>
        <message>
            <source>Give a name that ends in .csv or .json.</source>
            <translation>Da un nombre que termine en .csv o .json.</translation>
        </message>
        <message>
            <source>Give a path, or at least six digits of a file's sha256.</source>
            <translation>Da una ruta, o al menos seis dígitos del sha256 de un archivo.</translation>
        </message>
        <message>
            <source>Give a row a file below a row of column names.</source>
            <translation>Da una fila por archivo bajo una fila con los nombres de las columnas.</translation>
        </message>
        <message>
            <source>Give a topic or an own script.</source>
            <translation>Da un tema o un guion propio.</translation>
        </message>
        <message>
            <source>Give a topic, keywords or a niche.</source>
            <translation>Da un tema, palabras clave o un nicho.</translation>
        </message>
        <message>
            <source>Give a value from {0} to {1}.</source>
            <translation>Da un valor de {0} a {1}.</translation>
        </message>
        <message>
            <source>Give another name, or move it away.</source>
            <translation>Da otro nombre, o quítalo de ahí.</translation>
        </message>
        <message>
            <source>Give at least {0}.</source>
            <translation>Da al menos {0}.</translation>
        </message>
        <message>
            <source>Give at most {0} at once.</source>
            <translation>Da como máximo {0} a la vez.</translation>
        </message>
        <message>
            <source>Give at most {0}.</source>
            <translation>Da como máximo {0}.</translation>
        </message>
        <message>
            <source>Give it as 10-25 or 1:30-2:00.</source>
            <translation>Escríbelo como 10-25 o 1:30-2:00.</translation>
        </message>
        <message>
            <source>Give it as 22:30 or 2026-11-24 22:30.</source>
            <translation>Escríbelo como 22:30 o 2026-11-24 22:30.</translation>
        </message>
        <message>
            <source>Give it at least one frame at a positive rate.</source>
            <translation>Dale al menos un fotograma a una velocidad positiva.</translation>
        </message>
        <message>
            <source>Give more of its digits.</source>
            <translation>Da más de sus dígitos.</translation>
        </message>
        <message>
            <source>Give one that begins with https://.</source>
            <translation>Da una que empiece con https://.</translation>
        </message>
        <message>
            <source>Give seconds, or as 1:23.</source>
            <translation>Da segundos, o escríbelo como 1:23.</translation>
        </message>
        <message>
            <source>Give seconds, or as 5m or 1:30.</source>
            <translation>Da segundos, o escríbelo como 5m o 1:30.</translation>
        </message>
        <message>
            <source>Give some of {0}.</source>
            <translation>Da algunos de {0}.</translation>
        </message>
        <message>
            <source>Give the right FACELESS_PASSPHRASE, or delete {0} and enter the keys again.</source>
            <translation>Da la FACELESS_PASSPHRASE correcta, o elimina {0} e ingresa las claves otra vez.</translation>
        </message>
        <message>
            <source>Give video or image.</source>
            <translation>Da video o image.</translation>
        </message>
        <message>
            <source>Give words for what is to be seen or heard.</source>
            <translation>Da palabras para lo que se debe ver u oír.</translation>
        </message>
        <message>
            <source>Give your own script, or notes in that language, or install a larger model (`faceless models list`).</source>
            <translation>Da tu propio guion, o notas en ese idioma, o instala un modelo más grande (`faceless models list`).</translation>
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
            <source>Has no interface for programs: you choose and download, this program only watches. Some clips carry the Restricted Licence; the page of each says which. Music and sounds may not be registered with Content ID, nor used in games, on radio or television.</source>
            <translation>No tiene interfaz para programas: tú eliges y descargas, este programa solo vigila. Algunos clips llevan la licencia restringida; la página de cada uno lo dice. La música y los sonidos no se pueden registrar en Content ID, ni usar en juegos, radio o televisión.</translation>
        </message>
        <message>
            <source>Hashing {0}</source>
            <translation>Calculando la suma de {0}</translation>
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
            <source>Hibari found nothing to say in {0}.</source>
            <translation>Hibari no encontró nada que decir en {0}.</translation>
        </message>
        <message>
            <source>Hibari's voice {0} is not on this machine.</source>
            <translation>La voz de Hibari {0} no está en esta máquina.</translation>
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
            <source>Imported {0} files</source>
            <translation>Archivos importados: {0}</translation>
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
            <source>Input/output error</source>
            <translation>Error de entrada o salida</translation>
        </message>
        <message>
            <source>Install it again.</source>
            <translation>Instálalo otra vez.</translation>
        </message>
        <message>
            <source>Install the model again.</source>
            <translation>Instala el modelo otra vez.</translation>
        </message>
        <message>
            <source>Install the package av again.</source>
            <translation>Instala otra vez el paquete av.</translation>
        </message>
        <message>
            <source>Install the program again; the voices come with it.</source>
            <translation>Instala el programa otra vez; las voces vienen con él.</translation>
        </message>
        <message>
            <source>Install the system package espeak-ng, or a Piper voice: `faceless models list` shows those for {0}.</source>
            <translation>Instala el paquete del sistema espeak-ng, o una voz de Piper: `faceless models list` muestra las de {0}.</translation>
        </message>
        <message>
            <source>Install the system package espeak-ng.</source>
            <translation>Instala el paquete del sistema espeak-ng.</translation>
        </message>
        <message>
            <source>Internet Archive</source>
            <translation>Internet Archive</translation>
        </message>
        <message>
            <source>Invalid data found when processing input</source>
            <translation>Se encontraron datos no válidos al procesarlo</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>Es una carpeta</translation>
        </message>
        <message>
            <source>It begins later: there is nothing before its first frame.</source>
            <translation>Empieza más tarde: no hay nada antes de su primer fotograma.</translation>
        </message>
        <message>
            <source>It breaks off: only {0} of its {1} s can be seen.</source>
            <translation>Se interrumpe: solo se ven {0} de sus {1} s.</translation>
        </message>
        <message>
            <source>It broke inside.</source>
            <translation>Falló por dentro.</translation>
        </message>
        <message>
            <source>It cannot be read: {0}.</source>
            <translation>No se puede leer: {0}.</translation>
        </message>
        <message>
            <source>It changed while it was read.</source>
            <translation>Cambió mientras se leía.</translation>
        </message>
        <message>
            <source>It counts {0} frames a second and the film {1}: every cut was moved to the nearest frame.</source>
            <translation>Cuenta {0} fotogramas por segundo y el video {1}: cada corte se movió al fotograma más cercano.</translation>
        </message>
        <message>
            <source>It crashed.</source>
            <translation>Se cerró de golpe.</translation>
        </message>
        <message>
            <source>It draws a shape, which is no caption.</source>
            <translation>Dibuja una forma, que no es un subtítulo.</translation>
        </message>
        <message>
            <source>It ends before it begins and was left out.</source>
            <translation>Termina antes de empezar y se dejó fuera.</translation>
        </message>
        <message>
            <source>It fades in from nothing, which is cut here.</source>
            <translation>Aparece con un fundido desde la nada, que aquí es un corte.</translation>
        </message>
        <message>
            <source>It has more than {0} million pixels.</source>
            <translation>Tiene más de {0} millones de píxeles.</translation>
        </message>
        <message>
            <source>It has {0} cells, and there are {1} columns.</source>
            <translation>Tiene {0} celdas, y hay {1} columnas.</translation>
        </message>
        <message>
            <source>It has {0} events; many programs read {1}.</source>
            <translation>Tiene {0} eventos; muchos programas leen {1}.</translation>
        </message>
        <message>
            <source>It has {0} × {1} pixels, more than {2} million.</source>
            <translation>Tiene {0} × {1} píxeles, más de {2} millones.</translation>
        </message>
        <message>
            <source>It has {0}, counted from 0.</source>
            <translation>Tiene {0}, contadas desde 0.</translation>
        </message>
        <message>
            <source>It has {0}.</source>
            <translation>Tiene {0}.</translation>
        </message>
        <message>
            <source>It holds neither picture nor sound.</source>
            <translation>No contiene ni imagen ni sonido.</translation>
        </message>
        <message>
            <source>It is a folder: `faceless library add` takes those.</source>
            <translation>Es una carpeta: `faceless library add` las toma.</translation>
        </message>
        <message>
            <source>It is a link to something that is gone.</source>
            <translation>Es un enlace a algo que ya no está.</translation>
        </message>
        <message>
            <source>It is called so.</source>
            <translation>Se llama así.</translation>
        </message>
        <message>
            <source>It is damaged or of a kind that is not read: {0}.</source>
            <translation>Está dañado o es de un tipo que no se lee: {0}.</translation>
        </message>
        <message>
            <source>It is damaged so that looking at it crashes the decoder.</source>
            <translation>Está dañado de tal modo que mirarlo hace caer el decodificador.</translation>
        </message>
        <message>
            <source>It is damaged: {0}.</source>
            <translation>Está dañado: {0}.</translation>
        </message>
        <message>
            <source>It is drawn by this program: a gap was left. Render it first to have it as a file.</source>
            <translation>Lo dibuja este programa: se dejó un hueco. Renderízalo primero para tenerlo como archivo.</translation>
        </message>
        <message>
            <source>It is empty, and {0} was offered.</source>
            <translation>Está vacío, y se ofrecía {0}.</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>Está vacío.</translation>
        </message>
        <message>
            <source>It is larger than {0} GB.</source>
            <translation>Ocupa más de {0} GB.</translation>
        </message>
        <message>
            <source>It is larger than {0} MB ({1} MB).</source>
            <translation>Ocupa más de {0} MB ({1} MB).</translation>
        </message>
        <message>
            <source>It is no entry with names and values.</source>
            <translation>No es una entrada con nombres y valores.</translation>
        </message>
        <message>
            <source>It is no file.</source>
            <translation>No es un archivo.</translation>
        </message>
        <message>
            <source>It is no picture, or of a kind that is not read.</source>
            <translation>No es una imagen, o es de un tipo que no se lee.</translation>
        </message>
        <message>
            <source>It is not in UTF-8 and was read as Western European; look whether its letters are right.</source>
            <translation>No está en UTF-8 y se leyó como europeo occidental; mira si sus letras son correctas.</translation>
        </message>
        <message>
            <source>It is not part of this build.</source>
            <translation>No forma parte de esta versión.</translation>
        </message>
        <message>
            <source>It is not the file that was listed: its sha256 is another.</source>
            <translation>No es el archivo que estaba en la lista: su sha256 es otro.</translation>
        </message>
        <message>
            <source>It is only {0} × {1} pixels.</source>
            <translation>Solo tiene {0} × {1} píxeles.</translation>
        </message>
        <message>
            <source>It is redirected to where it may not be: {0}</source>
            <translation>Redirige a donde no debe: {0}</translation>
        </message>
        <message>
            <source>It is restored from its snapshot and its journal: try again.</source>
            <translation>Se restaura desde su copia y su diario: inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>It is shorter than a frame.</source>
            <translation>Dura menos que un fotograma.</translation>
        </message>
        <message>
            <source>It is shown as it is.</source>
            <translation>Se muestra tal como es.</translation>
        </message>
        <message>
            <source>It is silent.</source>
            <translation>No se oye nada.</translation>
        </message>
        <message>
            <source>It is still being written to.</source>
            <translation>Todavía se está escribiendo en él.</translation>
        </message>
        <message>
            <source>It is switched off and was left out.</source>
            <translation>Está desactivado y se dejó fuera.</translation>
        </message>
        <message>
            <source>It is too long: what a film shows of it is copied then.</source>
            <translation>Es demasiado largo: entonces se copia lo que un video muestra de él.</translation>
        </message>
        <message>
            <source>It is {0}, and {1} was offered.</source>
            <translation>Es {0}, y se ofrecía {1}.</translation>
        </message>
        <message>
            <source>It lasts as long.</source>
            <translation>Dura lo mismo.</translation>
        </message>
        <message>
            <source>It lasts only {0} s.</source>
            <translation>Solo dura {0} s.</translation>
        </message>
        <message>
            <source>It lasts {0} seconds.</source>
            <translation>Dura {0} segundos.</translation>
        </message>
        <message>
            <source>It lay on an upper track and covers what is below it.</source>
            <translation>Estaba en una pista superior y tapa lo que hay debajo.</translation>
        </message>
        <message>
            <source>It lies among pictures and has only sound: a gap was left.</source>
            <translation>Está entre imágenes y solo tiene sonido: se dejó un hueco.</translation>
        </message>
        <message>
            <source>It lies beyond the film's end and was left out.</source>
            <translation>Está más allá del final del video y se dejó fuera.</translation>
        </message>
        <message>
            <source>It looks like one that is there.</source>
            <translation>Se parece a uno que ya está.</translation>
        </message>
        <message>
            <source>It looks the same.</source>
            <translation>Se ve igual.</translation>
        </message>
        <message>
            <source>It made {0} pictures of {1}.</source>
            <translation>Hizo {0} imágenes de {1}.</translation>
        </message>
        <message>
            <source>It may have been removed just now.</source>
            <translation>Puede que se haya quitado hace un momento.</translation>
        </message>
        <message>
            <source>It names both a path and a url.</source>
            <translation>Nombra tanto una ruta como una url.</translation>
        </message>
        <message>
            <source>It names neither a path nor a url.</source>
            <translation>No nombra ni una ruta ni una url.</translation>
        </message>
        <message>
            <source>It names neither an asset nor a film and a timecode.</source>
            <translation>No nombra ni un elemento ni un video y un código de tiempo.</translation>
        </message>
        <message>
            <source>It overlaps the one before it, which gives way.</source>
            <translation>Se superpone al anterior, que cede.</translation>
        </message>
        <message>
            <source>It shows a drawn picture, which is not read: a gap was left.</source>
            <translation>Muestra una imagen dibujada, que no se lee: se dejó un hueco.</translation>
        </message>
        <message>
            <source>It shows a row of numbered pictures, which is not read: a gap was left.</source>
            <translation>Muestra una serie de imágenes numeradas, que no se lee: se dejó un hueco.</translation>
        </message>
        <message>
            <source>It speaks of no file and was left out.</source>
            <translation>No se refiere a ningún archivo y se dejó fuera.</translation>
        </message>
        <message>
            <source>It states no licence.</source>
            <translation>No indica ninguna licencia.</translation>
        </message>
        <message>
            <source>It took longer than {0} seconds.</source>
            <translation>Tardó más de {0} segundos.</translation>
        </message>
        <message>
            <source>It uses {0}.</source>
            <translation>Usa {0}.</translation>
        </message>
        <message>
            <source>It was edited in another program; what that changed was taken over.</source>
            <translation>Se editó en otro programa; lo que cambió se tomó.</translation>
        </message>
        <message>
            <source>It was nested and is laid out flat.</source>
            <translation>Estaba anidado y se puso en un solo nivel.</translation>
        </message>
        <message>
            <source>It was shortened to the film's end.</source>
            <translation>Se acortó hasta el final del video.</translation>
        </message>
        <message>
            <source>Its crop is not carried.</source>
            <translation>Su recorte no se conserva.</translation>
        </message>
        <message>
            <source>Its date {0} is none: it is written as 2026-11-23.</source>
            <translation>Su fecha {0} no es válida: se escribe como 2026-11-23.</translation>
        </message>
        <message>
            <source>Its duration is not above 0.</source>
            <translation>Su duración no es mayor que 0.</translation>
        </message>
        <message>
            <source>Its effect “{0}” is not carried.</source>
            <translation>Su efecto «{0}» no se conserva.</translation>
        </message>
        <message>
            <source>Its fades are not carried.</source>
            <translation>Sus fundidos no se conservan.</translation>
        </message>
        <message>
            <source>Its first line must name them.</source>
            <translation>Su primera línea debe nombrarlas.</translation>
        </message>
        <message>
            <source>Its footage ends before it does; other programs do not run it again.</source>
            <translation>Su material termina antes que él; otros programas no lo repiten.</translation>
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
            <source>Its kind, {0}, is none of video, image and audio.</source>
            <translation>Su tipo, {0}, no es video, image ni audio.</translation>
        </message>
        <message>
            <source>Its level of {0} dB is not carried.</source>
            <translation>Su volumen de {0} dB no se conserva.</translation>
        </message>
        <message>
            <source>Its licence asks for credit, and nobody is named: give --creator.</source>
            <translation>Su licencia pide crédito y no se nombra a nadie: da --creator.</translation>
        </message>
        <message>
            <source>Its licence, {0}, is none that is known here: name it in the column licence.</source>
            <translation>Su licencia, {0}, no se conoce aquí: indícala en la columna licence.</translation>
        </message>
        <message>
            <source>Its look is not carried, only its text.</source>
            <translation>Su aspecto no se conserva, solo su texto.</translation>
        </message>
        <message>
            <source>Its path is none.</source>
            <translation>Su ruta no es válida.</translation>
        </message>
        <message>
            <source>Its pictures are not marked as BT.709 in limited range.</source>
            <translation>Sus imágenes no están marcadas como BT.709 en rango limitado.</translation>
        </message>
        <message>
            <source>Its pictures are not what was drawn.</source>
            <translation>Sus imágenes no son lo que se dibujó.</translation>
        </message>
        <message>
            <source>Its pictures are {0} × {1}, {2}.</source>
            <translation>Sus imágenes son de {0} × {1}, {2}.</translation>
        </message>
        <message>
            <source>Its retention {0} is not a share of viewers.</source>
            <translation>Su retención {0} no es una proporción de la audiencia.</translation>
        </message>
        <message>
            <source>Its segments begin differently.</source>
            <translation>Sus segmentos empiezan de otro modo.</translation>
        </message>
        <message>
            <source>Its segments cannot be joined: they hold {0} frames.</source>
            <translation>Sus segmentos no se pueden unir: contienen {0} fotogramas.</translation>
        </message>
        <message>
            <source>Its slow move (Ken Burns) is not carried.</source>
            <translation>Su movimiento lento (Ken Burns) no se conserva.</translation>
        </message>
        <message>
            <source>Its speed of {0} became {1}.</source>
            <translation>Su velocidad de {0} pasó a {1}.</translation>
        </message>
        <message>
            <source>Its tags are no list of words.</source>
            <translation>Sus etiquetas no son una lista de palabras.</translation>
        </message>
        <message>
            <source>Its tags begin with a bracket and are no JSON list.</source>
            <translation>Sus etiquetas empiezan con un corchete y no son una lista JSON.</translation>
        </message>
        <message>
            <source>Its terms forbid collecting by program: you choose and download, this program only watches. Every track has a licence of its own, many of them NC or ND, which no film that earns money may use.</source>
            <translation>Sus condiciones prohíben recolectar con un programa: tú eliges y descargas, este programa solo vigila. Cada pista tiene su propia licencia, muchas de ellas NC o ND, que ningún video que genere ingresos puede usar.</translation>
        </message>
        <message>
            <source>Its terms forbid collecting by program: you choose and download, this program only watches. The site is being folded into Freepik and has a licence for each clip: read it there.</source>
            <translation>Sus condiciones prohíben recolectar con un programa: tú eliges y descargas, este programa solo vigila. El sitio se está integrando en Freepik y tiene una licencia para cada clip: léela allí.</translation>
        </message>
        <message>
            <source>Its transition was shortened to {0} frames.</source>
            <translation>Su transición se acortó a {0} fotogramas.</translation>
        </message>
        <message>
            <source>Its transition “{0}” became a dissolve.</source>
            <translation>Su transición «{0}» pasó a ser un fundido encadenado.</translation>
        </message>
        <message>
            <source>Its views {0} are no count.</source>
            <translation>Sus vistas {0} no son una cantidad.</translation>
        </message>
        <message>
            <source>Its {0} is no text.</source>
            <translation>Su {0} no es un texto.</translation>
        </message>
        <message>
            <source>Its {0} is {1}, not yes, no or unclear.</source>
            <translation>Su {0} es {1}, y no yes, no o unclear.</translation>
        </message>
        <message>
            <source>Its {0} {1} is no number.</source>
            <translation>Su {0} {1} no es un número.</translation>
        </message>
        <message>
            <source>Jamendo</source>
            <translation>Jamendo</translation>
        </message>
        <message>
            <source>Jamendo does not know this client id.</source>
            <translation>Jamendo no conoce este id de cliente.</translation>
        </message>
        <message>
            <source>Jamendo: it failed with code {0}</source>
            <translation>Jamendo: falló con el código {0}</translation>
        </message>
        <message>
            <source>Jamendo: {0}</source>
            <translation>Jamendo: {0}</translation>
        </message>
        <message>
            <source>Join sentences within a scene.</source>
            <translation>Une frases dentro de una escena.</translation>
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
            <source>Keep to the model's own program.</source>
            <translation>Quédate con el programa propio del modelo.</translation>
        </message>
        <message>
            <source>Keeping the media</source>
            <translation>Guardando los medios</translation>
        </message>
        <message>
            <source>Kept {0} results</source>
            <translation>Resultados guardados: {0}</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Palabras clave</translation>
        </message>
        <message>
            <source>Known are {0}.</source>
            <translation>Se conocen {0}.</translation>
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
            <source>Line {0} has no times that can be read; its text was left out.</source>
            <translation>La línea {0} no tiene tiempos que se puedan leer; su texto se dejó fuera.</translation>
        </message>
        <message>
            <source>Line {0} names the same file.</source>
            <translation>La línea {0} nombra el mismo archivo.</translation>
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
            <source>Lists at {0} frames a second are not understood everywhere.</source>
            <translation>Las listas a {0} fotogramas por segundo no se entienden en todas partes.</translation>
        </message>
        <message>
            <source>Loading the checkpoint</source>
            <translation>Cargando el punto de control</translation>
        </message>
        <message>
            <source>Loading {0}</source>
            <translation>Cargando {0}</translation>
        </message>
        <message>
            <source>Look at the item's page and give --licence: {0}.</source>
            <translation>Mira la página de la obra y da --licence: {0}.</translation>
        </message>
        <message>
            <source>Looking at it takes more memory than one file may have.</source>
            <translation>Mirarlo pide más memoria de la que se concede a un archivo.</translation>
        </message>
        <message>
            <source>Looking at it takes more work than one file may have.</source>
            <translation>Mirarlo pide más trabajo del que se concede a un archivo.</translation>
        </message>
        <message>
            <source>Looking at it took longer than {0} s.</source>
            <translation>Mirarlo tardó más de {0} s.</translation>
        </message>
        <message>
            <source>Looking at rights</source>
            <translation>Revisando derechos</translation>
        </message>
        <message>
            <source>Looking at {0}</source>
            <translation>Mirando {0}</translation>
        </message>
        <message>
            <source>Looking at {0} of {1}</source>
            <translation>Mirando {0} de {1}</translation>
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
            <source>Looking through {0} files</source>
            <translation>Revisando {0} archivos</translation>
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
            <source>Make a key at elevenlabs.io (Profile, API keys) and set it as `elevenlabs`.</source>
            <translation>Crea una clave en elevenlabs.io (Profile, API keys) y guárdala como `elevenlabs`.</translation>
        </message>
        <message>
            <source>Make it smaller.</source>
            <translation>Hazla más pequeña.</translation>
        </message>
        <message>
            <source>Make one at {0}, then run `faceless keys set {1}` with it.</source>
            <translation>Crea una en {0} y luego ejecuta `faceless keys set {1}` con ella.</translation>
        </message>
        <message>
            <source>Make the film again to restore it.</source>
            <translation>Crea el video otra vez para restaurarlo.</translation>
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
            <source>Measuring: {0}</source>
            <translation>Midiendo: {0}</translation>
        </message>
        <message>
            <source>Meditation</source>
            <translation>Meditación</translation>
        </message>
        <message>
            <source>Mend it and try again.</source>
            <translation>Corrígelo e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Mend it, or move it away to start afresh.</source>
            <translation>Corrígelo, o quítalo de ahí para empezar de cero.</translation>
        </message>
        <message>
            <source>Mend it, or move it away.</source>
            <translation>Corrígelo, o quítalo de ahí.</translation>
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
            <source>Move it instead.</source>
            <translation>Muévelo más bien.</translation>
        </message>
        <message>
            <source>Move that folder away to start afresh.</source>
            <translation>Quita esa carpeta de ahí para empezar de cero.</translation>
        </message>
        <message>
            <source>Move that one away first.</source>
            <translation>Quita primero ese de ahí.</translation>
        </message>
        <message>
            <source>Move their sentences apart first.</source>
            <translation>Separa primero sus frases.</translation>
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
            <source>NASA has no file of {0} that can be used.</source>
            <translation>La NASA no tiene ningún archivo de {0} que se pueda usar.</translation>
        </message>
        <message>
            <source>NASA's insignia, and people who can be recognised, must not suggest that NASA endorses a film.</source>
            <translation>El emblema de la NASA y las personas reconocibles no deben sugerir que la NASA respalda un video.</translation>
        </message>
        <message>
            <source>Name a folder with --output.</source>
            <translation>Indica una carpeta con --output.</translation>
        </message>
        <message>
            <source>Name another file.</source>
            <translation>Indica otro archivo.</translation>
        </message>
        <message>
            <source>Name another folder with --output.</source>
            <translation>Indica otra carpeta con --output.</translation>
        </message>
        <message>
            <source>Name another folder.</source>
            <translation>Indica otra carpeta.</translation>
        </message>
        <message>
            <source>Name another with --output.</source>
            <translation>Indica otro con --output.</translation>
        </message>
        <message>
            <source>Name it by at least six digits of its sha256.</source>
            <translation>Nómbralo con al menos seis dígitos de su sha256.</translation>
        </message>
        <message>
            <source>Name one by its SHA-256: {0}.</source>
            <translation>Nombra uno por su SHA-256: {0}.</translation>
        </message>
        <message>
            <source>Name one for http.</source>
            <translation>Indica uno para http.</translation>
        </message>
        <message>
            <source>Name one that exists.</source>
            <translation>Indica una que exista.</translation>
        </message>
        <message>
            <source>Name the architecture it was made with.</source>
            <translation>Indica la arquitectura con la que se hizo.</translation>
        </message>
        <message>
            <source>Name the columns: {0}.</source>
            <translation>Nombra las columnas: {0}.</translation>
        </message>
        <message>
            <source>Name the one your browser downloads to with --folder.</source>
            <translation>Indica con --folder aquella a la que descarga tu navegador.</translation>
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
            <source>No cloud model is chosen.</source>
            <translation>No se eligió ningún modelo en la nube.</translation>
        </message>
        <message>
            <source>No folder is watched.</source>
            <translation>No se vigila ninguna carpeta.</translation>
        </message>
        <message>
            <source>No frame of it can be shown.</source>
            <translation>No se puede mostrar ningún fotograma.</translation>
        </message>
        <message>
            <source>No installed model can look at pictures.</source>
            <translation>Ningún modelo instalado puede mirar imágenes.</translation>
        </message>
        <message>
            <source>No language model is ready: templates will write.</source>
            <translation>Ningún modelo de lenguaje está listo: escribirán las plantillas.</translation>
        </message>
        <message>
            <source>No source is set.</source>
            <translation>No hay ninguna fuente puesta.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>No queda espacio en el disco</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>No existe ese archivo o carpeta</translation>
        </message>
        <message>
            <source>No voice here speaks {0}.</source>
            <translation>Ninguna voz de aquí habla {0}.</translation>
        </message>
        <message>
            <source>No voice is installed.</source>
            <translation>No hay ninguna voz instalada.</translation>
        </message>
        <message>
            <source>No {0} is installed.</source>
            <translation>No hay instalado ningún modelo de tipo {0}.</translation>
        </message>
        <message>
            <source>None of the {0} {1} is carried.</source>
            <translation>De la pista de {1} no se conserva nada ({0}).</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>No es una carpeta</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Nothing beside its file says that films with it may earn money.</source>
            <translation>Nada junto a su archivo dice que los videos con ella puedan generar ingresos.</translation>
        </message>
        <message>
            <source>Nothing could compare pictures with words</source>
            <translation>Nada pudo comparar imágenes con palabras</translation>
        </message>
        <message>
            <source>Nothing could {0}</source>
            <translation>Nada pudo {0}</translation>
        </message>
        <message>
            <source>Nothing here can write a script in {0}: there is no template, and no language model that writes it.</source>
            <translation>Nada aquí puede escribir un guion en {0}: no hay plantilla, ni un modelo de lenguaje que lo escriba.</translation>
        </message>
        <message>
            <source>Nothing is no kind.</source>
            <translation>Nada no es ningún tipo.</translation>
        </message>
        <message>
            <source>Nothing is said as {0}.</source>
            <translation>Nada se dice como {0}.</translation>
        </message>
        <message>
            <source>Nothing of the library is shown here.</source>
            <translation>Aquí no se muestra nada de la biblioteca.</translation>
        </message>
        <message>
            <source>Nothing of this can be searched for.</source>
            <translation>No se puede buscar nada de esto.</translation>
        </message>
        <message>
            <source>Nothing would be said in this film any more.</source>
            <translation>Ya no se diría nada en este video.</translation>
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
            <source>Ollama does not answer.</source>
            <translation>Ollama no responde.</translation>
        </message>
        <message>
            <source>Ollama has no model {0}.</source>
            <translation>Ollama no tiene el modelo {0}.</translation>
        </message>
        <message>
            <source>Ollama has no model.</source>
            <translation>Ollama no tiene ningún modelo.</translation>
        </message>
        <message>
            <source>Ollama model</source>
            <translation>Modelo de Ollama</translation>
        </message>
        <message>
            <source>Ollama sent a line that is not JSON.</source>
            <translation>Ollama envió una línea que no es JSON.</translation>
        </message>
        <message>
            <source>Ollama stopped in the middle of its answer.</source>
            <translation>Ollama se detuvo a mitad de su respuesta.</translation>
        </message>
        <message>
            <source>Ollama: {0}</source>
            <translation>Ollama: {0}</translation>
        </message>
        <message>
            <source>One `word = as spoken` each, such as `GIF = jif`.</source>
            <translation>Una `palabra = como se dice` por línea, como `GIF = yif`.</translation>
        </message>
        <message>
            <source>Only sounds are louder or softer.</source>
            <translation>Solo los sonidos suben o bajan de volumen.</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Open it and save them first, or let them go.</source>
            <translation>Ábrelo y guárdalos primero, o descártalos.</translation>
        </message>
        <message>
            <source>Open {0}; download, and it is taken from {1}</source>
            <translation>Abre {0}; descarga, y se toma de {1}</translation>
        </message>
        <message>
            <source>OpenAI-compatible address</source>
            <translation>Dirección compatible con OpenAI</translation>
        </message>
        <message>
            <source>Opened {0}; download, and it is taken from {1}</source>
            <translation>Se abrió {0}; descarga, y se toma de {1}</translation>
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
            <source>Pages, and the hits of a page, are counted from 1.</source>
            <translation>Las páginas, y los resultados por página, se cuentan desde 1.</translation>
        </message>
        <message>
            <source>Paid writers are left out below it.</source>
            <translation>Por debajo, no se usan redactores de pago.</translation>
        </message>
        <message>
            <source>Paid writers wait for a monthly revenue of ${0}; it is ${1}.</source>
            <translation>Los redactores de pago esperan un ingreso mensual de ${0}; es de ${1}.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Part it first.</source>
            <translation>Divídelo primero.</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>Partículas</translation>
        </message>
        <message>
            <source>Parts of the film were encoded differently.</source>
            <translation>Las partes del video se codificaron de forma distinta.</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Permiso denegado</translation>
        </message>
        <message>
            <source>Pexels</source>
            <translation>Pexels</translation>
        </message>
        <message>
            <source>Pictures are found by their titles alone.</source>
            <translation>Las imágenes se buscan solo por su título.</translation>
        </message>
        <message>
            <source>Piper</source>
            <translation>Piper</translation>
        </message>
        <message>
            <source>Piper found nothing to say in {0}.</source>
            <translation>Piper no encontró nada que decir en {0}.</translation>
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
            <source>Pixabay has this photograph no longer.</source>
            <translation>Pixabay ya no tiene esta fotografía.</translation>
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
            <source>Prepare it again.</source>
            <translation>Prepáralo otra vez.</translation>
        </message>
        <message>
            <source>Prepare it with another program.</source>
            <translation>Prepáralo con otro programa.</translation>
        </message>
        <message>
            <source>Prepare it with the Python package, then `models import`.</source>
            <translation>Prepáralo con el paquete de Python y luego usa `models import`.</translation>
        </message>
        <message>
            <source>Prepare one first.</source>
            <translation>Prepara uno primero.</translation>
        </message>
        <message>
            <source>Prepare or install the model again.</source>
            <translation>Prepara o instala el modelo otra vez.</translation>
        </message>
        <message>
            <source>Prepare the model again.</source>
            <translation>Prepara el modelo otra vez.</translation>
        </message>
        <message>
            <source>Preparing a model needs {0}, which are not installed.</source>
            <translation>Preparar un modelo necesita {0}, que no están instalados.</translation>
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
            <source>Put a clip on the timeline.</source>
            <translation>Pon un clip en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Put quotes about a text that holds the separator.</source>
            <translation>Pon entre comillas el texto que contenga el separador.</translation>
        </message>
        <message>
            <source>Put the playhead inside a clip.</source>
            <translation>Pon el cabezal dentro de un clip.</translation>
        </message>
        <message>
            <source>Put the playhead inside the item.</source>
            <translation>Pon el cabezal dentro del elemento.</translation>
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
            <source>Raise cloud_cost_per_request, or choose a cheaper model.</source>
            <translation>Sube cloud_cost_per_request, o elige un modelo más barato.</translation>
        </message>
        <message>
            <source>Rays</source>
            <translation>Rayos</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Sistema de archivos de solo lectura</translation>
        </message>
        <message>
            <source>Reading line {0}</source>
            <translation>Leyendo la línea {0}</translation>
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
            <source>Reading titles and tags</source>
            <translation>Leyendo títulos y etiquetas</translation>
        </message>
        <message>
            <source>Reading what is known</source>
            <translation>Leyendo lo que se sabe</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>Leyendo {0}</translation>
        </message>
        <message>
            <source>Removing {0}</source>
            <translation>Quitando {0}</translation>
        </message>
        <message>
            <source>Render again.</source>
            <translation>Renderiza de nuevo.</translation>
        </message>
        <message>
            <source>Render it again.</source>
            <translation>Renderízalo de nuevo.</translation>
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
            <source>Replace the clip that is seen there.</source>
            <translation>Reemplaza el clip que se ve ahí.</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolución</translation>
        </message>
        <message>
            <source>Row {0} has more cells than the first row.</source>
            <translation>La fila {0} tiene más celdas que la primera.</translation>
        </message>
        <message>
            <source>Row {0}: {1}</source>
            <translation>Fila {0}: {1}</translation>
        </message>
        <message>
            <source>Run `python -m ensurepip`.</source>
            <translation>Ejecuta `python -m ensurepip`.</translation>
        </message>
        <message>
            <source>Save it anew as CSV from the program that made it.</source>
            <translation>Guárdalo otra vez como CSV desde el programa que lo hizo.</translation>
        </message>
        <message>
            <source>Save it as CSV in UTF-8.</source>
            <translation>Guárdalo como CSV en UTF-8.</translation>
        </message>
        <message>
            <source>Save it as CSV.</source>
            <translation>Guárdalo como CSV.</translation>
        </message>
        <message>
            <source>Save it as UTF-8 and try again.</source>
            <translation>Guárdalo como UTF-8 e inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Save it as plain text in UTF-8.</source>
            <translation>Guárdalo como texto simple en UTF-8.</translation>
        </message>
        <message>
            <source>Save it first.</source>
            <translation>Guárdalo primero.</translation>
        </message>
        <message>
            <source>Say more closely what to find.</source>
            <translation>Di con más precisión qué hay que encontrar.</translation>
        </message>
        <message>
            <source>Say so, as --architecture ViT-B-32.</source>
            <translation>Indícalo, como --architecture ViT-B-32.</translation>
        </message>
        <message>
            <source>Sea</source>
            <translation>Mar</translation>
        </message>
        <message>
            <source>See that its disk is there, has room, and may be written to.</source>
            <translation>Comprueba que su disco esté conectado, tenga espacio y permita escribir.</translation>
        </message>
        <message>
            <source>See the diary, or start the program anew.</source>
            <translation>Mira el registro, o inicia el programa de nuevo.</translation>
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
            <source>Select a picture or footage.</source>
            <translation>Selecciona una imagen o material.</translation>
        </message>
        <message>
            <source>Select two or more.</source>
            <translation>Selecciona dos o más.</translation>
        </message>
        <message>
            <source>Select what belongs to one.</source>
            <translation>Selecciona lo que pertenece a una sola.</translation>
        </message>
        <message>
            <source>Sends the setting `contact` with each request, as its rules ask. Licences are those that uploaders chose; people, trademarks and emblems shown may have rights besides.</source>
            <translation>Envía el ajuste `contact` con cada consulta, como piden sus reglas. Las licencias son las que eligió quien subió la obra; las personas, marcas y emblemas que aparecen pueden tener otros derechos.</translation>
        </message>
        <message>
            <source>Set FACELESS_KEY_OPENAI to your key.</source>
            <translation>Pon tu clave en FACELESS_KEY_OPENAI.</translation>
        </message>
        <message>
            <source>Set FACELESS_PASSPHRASE to a passphrase of your own, or give each key as FACELESS_KEY_&lt;NAME&gt;.</source>
            <translation>Pon en FACELESS_PASSPHRASE una frase de contraseña tuya, o da cada clave como FACELESS_KEY_&lt;NAME&gt;.</translation>
        </message>
        <message>
            <source>Set `encoder` to software.</source>
            <translation>Pon `encoder` en software.</translation>
        </message>
        <message>
            <source>Set the end after the start.</source>
            <translation>Pon el final después del inicio.</translation>
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
            <source>Something went wrong inside the program.</source>
            <translation>Algo salió mal dentro del programa.</translation>
        </message>
        <message>
            <source>Sounds and texts are cut, not faded over.</source>
            <translation>Los sonidos y los textos se cortan, no se funden.</translation>
        </message>
        <message>
            <source>Sounds keep their own speed.</source>
            <translation>Los sonidos conservan su propia velocidad.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>Hablando</translation>
        </message>
        <message>
            <source>Split it into several files.</source>
            <translation>Divídelo en varios archivos.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Divídelo.</translation>
        </message>
        <message>
            <source>Split the file into several.</source>
            <translation>Divide el archivo en varios.</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Estrellas</translation>
        </message>
        <message>
            <source>Start it with `ollama serve`.</source>
            <translation>Inícialo con `ollama serve`.</translation>
        </message>
        <message>
            <source>Start the program that should answer there.</source>
            <translation>Inicia el programa que debería responder ahí.</translation>
        </message>
        <message>
            <source>Stop it first.</source>
            <translation>Detenlo primero.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Detenido.</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Estilo</translation>
        </message>
        <message>
            <source>Swap the clip for something else instead.</source>
            <translation>Cambia más bien el clip por otra cosa.</translation>
        </message>
        <message>
            <source>Switch on its local API server under Settings, Application, Advanced.</source>
            <translation>Activa su servidor de API local en Settings, Application, Advanced.</translation>
        </message>
        <message>
            <source>Tagged {0} files</source>
            <translation>Archivos etiquetados: {0}</translation>
        </message>
        <message>
            <source>Take one as .safetensors.</source>
            <translation>Toma uno en .safetensors.</translation>
        </message>
        <message>
            <source>Taking out {0}</source>
            <translation>Sacando {0}</translation>
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
            <source>Tell the sentence otherwise instead.</source>
            <translation>Di más bien la frase de otro modo.</translation>
        </message>
        <message>
            <source>That it gives way to the voice is not carried.</source>
            <translation>Que baja cuando suena la voz no se conserva.</translation>
        </message>
        <message>
            <source>The Internet Archive has no item {0} any more.</source>
            <translation>Internet Archive ya no tiene la obra {0}.</translation>
        </message>
        <message>
            <source>The Piper voice {0} is gone.</source>
            <translation>La voz de Piper {0} ya no está.</translation>
        </message>
        <message>
            <source>The address at {0} carries a user's name, which no public file needs.</source>
            <translation>La dirección en {0} lleva un nombre de usuario, que ningún archivo público necesita.</translation>
        </message>
        <message>
            <source>The answer does not fit at its top: {0}</source>
            <translation>La respuesta no encaja en su raíz: {0}</translation>
        </message>
        <message>
            <source>The answer does not fit at {0}: {1}</source>
            <translation>La respuesta no encaja en {0}: {1}</translation>
        </message>
        <message>
            <source>The answer is no JSON object: {0}</source>
            <translation>La respuesta no es un objeto JSON: {0}</translation>
        </message>
        <message>
            <source>The answer is no chat completion.</source>
            <translation>La respuesta no es la de un chat.</translation>
        </message>
        <message>
            <source>The best here; wants a graphics card or patience.</source>
            <translation>El mejor de aquí; pide una tarjeta gráfica o paciencia.</translation>
        </message>
        <message>
            <source>The change journal in {0} cannot be written: {1}.</source>
            <translation>No se puede escribir el diario de cambios en {0}: {1}.</translation>
        </message>
        <message>
            <source>The change journal {0} was damaged.</source>
            <translation>El diario de cambios {0} estaba dañado.</translation>
        </message>
        <message>
            <source>The checkpoint could not be prepared: it ended without a word</source>
            <translation>No se pudo preparar el punto de control: terminó sin decir nada</translation>
        </message>
        <message>
            <source>The checkpoint could not be prepared: {0}</source>
            <translation>No se pudo preparar el punto de control: {0}</translation>
        </message>
        <message>
            <source>The clip at frame {0} shows nothing.</source>
            <translation>El clip del fotograma {0} no muestra nada.</translation>
        </message>
        <message>
            <source>The connection to {0} broke.</source>
            <translation>Se cortó la conexión con {0}.</translation>
        </message>
        <message>
            <source>The connection to {0} broke: {1}.</source>
            <translation>Se cortó la conexión con {0}: {1}.</translation>
        </message>
        <message>
            <source>The course of its level is not carried.</source>
            <translation>La evolución de su volumen no se conserva.</translation>
        </message>
        <message>
            <source>The database could not be opened with its write-ahead log.</source>
            <translation>La base de datos no se pudo abrir con su registro de escritura anticipada.</translation>
        </message>
        <message>
            <source>The database file was damaged.</source>
            <translation>El archivo de la base de datos estaba dañado.</translation>
        </message>
        <message>
            <source>The database file was missing.</source>
            <translation>Faltaba el archivo de la base de datos.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>El disco está lleno.</translation>
        </message>
        <message>
            <source>The disk is full: {0} needs {1} MB.</source>
            <translation>El disco está lleno: {0} necesita {1} MB.</translation>
        </message>
        <message>
            <source>The disk is nearly full: a file of {0} MB does not fit.</source>
            <translation>El disco está casi lleno: no cabe un archivo de {0} MB.</translation>
        </message>
        <message>
            <source>The disk that holds {0} is full.</source>
            <translation>El disco que contiene {0} está lleno.</translation>
        </message>
        <message>
            <source>The disk that holds {0} is full: {1} MB are free, {2} needed.</source>
            <translation>El disco que contiene {0} está lleno: quedan {1} MB y hacen falta {2}.</translation>
        </message>
        <message>
            <source>The effect “{0}” on the whole film is not carried.</source>
            <translation>El efecto «{0}» sobre todo el video no se conserva.</translation>
        </message>
        <message>
            <source>The effect “{0}” on the whole film was left out.</source>
            <translation>El efecto «{0}» sobre todo el video se dejó fuera.</translation>
        </message>
        <message>
            <source>The effect “{0}” was left out.</source>
            <translation>El efecto «{0}» se dejó fuera.</translation>
        </message>
        <message>
            <source>The engine is free software (GPL-3.0-or-later); what it says is yours.</source>
            <translation>El motor es software libre (GPL-3.0-or-later); lo que dice es tuyo.</translation>
        </message>
        <message>
            <source>The export does not say what the model says: {0}.</source>
            <translation>La exportación no dice lo que dice el modelo: {0}.</translation>
        </message>
        <message>
            <source>The export gives vectors of another size than the model.</source>
            <translation>La exportación da vectores de otro tamaño que el modelo.</translation>
        </message>
        <message>
            <source>The export is true: {0}</source>
            <translation>La exportación es fiel: {0}</translation>
        </message>
        <message>
            <source>The file broke off after {0} of {1} bytes.</source>
            <translation>El archivo se interrumpió tras {0} de {1} bytes.</translation>
        </message>
        <message>
            <source>The file counts time at {0} frames a second.</source>
            <translation>El archivo cuenta el tiempo a {0} fotogramas por segundo.</translation>
        </message>
        <message>
            <source>The file has more lines than {0} cues need.</source>
            <translation>El archivo tiene más líneas de las que necesitan {0} subtítulos.</translation>
        </message>
        <message>
            <source>The file has more than {0} clips.</source>
            <translation>El archivo tiene más de {0} clips.</translation>
        </message>
        <message>
            <source>The file has more than {0} cues, or more text than is ever said.</source>
            <translation>El archivo tiene más de {0} subtítulos, o más texto del que nunca se dice.</translation>
        </message>
        <message>
            <source>The file names a time that no film has.</source>
            <translation>El archivo nombra un tiempo que ningún video tiene.</translation>
        </message>
        <message>
            <source>The file of kept keys is damaged.</source>
            <translation>El archivo de las claves guardadas está dañado.</translation>
        </message>
        <message>
            <source>The file that says so is damaged.</source>
            <translation>El archivo que lo dice está dañado.</translation>
        </message>
        <message>
            <source>The file {0} is missing: what shows it is written without.</source>
            <translation>Falta el archivo {0}: lo que lo muestra se escribe sin él.</translation>
        </message>
        <message>
            <source>The film has no captions.</source>
            <translation>El video no tiene subtítulos.</translation>
        </message>
        <message>
            <source>The film has no length.</source>
            <translation>El video no tiene duración.</translation>
        </message>
        <message>
            <source>The film has no picture.</source>
            <translation>El video no tiene imagen.</translation>
        </message>
        <message>
            <source>The film has nothing at {0}.</source>
            <translation>El video no tiene nada en {0}.</translation>
        </message>
        <message>
            <source>The film has {0} pictures instead of {1}.</source>
            <translation>El video tiene {0} imágenes en lugar de {1}.</translation>
        </message>
        <message>
            <source>The film misses no file {0}.</source>
            <translation>Al video no le falta ningún archivo {0}.</translation>
        </message>
        <message>
            <source>The film needs about {0} GB while it is made, and {1} GB are free.</source>
            <translation>El video necesita unos {0} GB mientras se crea, y quedan {1} GB libres.</translation>
        </message>
        <message>
            <source>The film uses no such work there.</source>
            <translation>El video no usa ninguna obra así ahí.</translation>
        </message>
        <message>
            <source>The film {0} shows no asset at {1}.</source>
            <translation>El video {0} no muestra ningún elemento en {1}.</translation>
        </message>
        <message>
            <source>The film {0} shows no asset.</source>
            <translation>El video {0} no muestra ningún elemento.</translation>
        </message>
        <message>
            <source>The first row of {0} names no option.</source>
            <translation>La primera fila de {0} no nombra ninguna opción.</translation>
        </message>
        <message>
            <source>The free plan is not for commercial use and asks for attribution to elevenlabs.io.</source>
            <translation>El plan gratuito no es para uso comercial y pide crédito a elevenlabs.io.</translation>
        </message>
        <message>
            <source>The journal belonged to another database.</source>
            <translation>El diario era de otra base de datos.</translation>
        </message>
        <message>
            <source>The kept keys cannot be opened: the passphrase is another one, or the file is damaged.</source>
            <translation>No se pueden abrir las claves guardadas: la frase de contraseña es otra, o el archivo está dañado.</translation>
        </message>
        <message>
            <source>The kind of film; 'auto' reads it from the topic.</source>
            <translation>El tipo de video; «auto» lo lee del tema.</translation>
        </message>
        <message>
            <source>The library did not take it.</source>
            <translation>La biblioteca no lo aceptó.</translation>
        </message>
        <message>
            <source>The library has no file {0}.</source>
            <translation>La biblioteca no tiene el archivo {0}.</translation>
        </message>
        <message>
            <source>The library has nothing called {0}.</source>
            <translation>La biblioteca no tiene nada llamado {0}.</translation>
        </message>
        <message>
            <source>The library has the same file.</source>
            <translation>La biblioteca tiene el mismo archivo.</translation>
        </message>
        <message>
            <source>The licences are claims of those who uploaded the items; look before you rely on one.</source>
            <translation>Las licencias son lo que afirma quien subió las obras; míralas antes de confiar en una.</translation>
        </message>
        <message>
            <source>The log tells where; the others went on.</source>
            <translation>El registro dice dónde; las demás continuaron.</translation>
        </message>
        <message>
            <source>The look; 'auto' takes the niche's own.</source>
            <translation>El aspecto; «auto» toma el del nicho.</translation>
        </message>
        <message>
            <source>The model would not answer: its filter stopped it</source>
            <translation>El modelo no quiso responder: su filtro lo detuvo</translation>
        </message>
        <message>
            <source>The model would not answer: {0}</source>
            <translation>El modelo no quiso responder: {0}</translation>
        </message>
        <message>
            <source>The model {0} has no file {1}.</source>
            <translation>El modelo {0} no tiene el archivo {1}.</translation>
        </message>
        <message>
            <source>The model {0} is not installed.</source>
            <translation>El modelo {0} no está instalado.</translation>
        </message>
        <message>
            <source>The music {0} cannot be read: {1}.</source>
            <translation>No se puede leer la música {0}: {1}.</translation>
        </message>
        <message>
            <source>The next sentence belongs to another scene.</source>
            <translation>La frase siguiente pertenece a otra escena.</translation>
        </message>
        <message>
            <source>The package {0} cannot be fetched: pip failed</source>
            <translation>No se puede descargar el paquete {0}: pip falló</translation>
        </message>
        <message>
            <source>The package {0} cannot be fetched: {1}</source>
            <translation>No se puede descargar el paquete {0}: {1}</translation>
        </message>
        <message>
            <source>The package {0} cannot be reached (pip failed).</source>
            <translation>No se puede acceder al paquete {0} (pip falló).</translation>
        </message>
        <message>
            <source>The package {0} cannot be reached ({1}).</source>
            <translation>No se puede acceder al paquete {0} ({1}).</translation>
        </message>
        <message>
            <source>The packaged program cannot fetch {0} from a package registry.</source>
            <translation>El programa empaquetado no puede descargar {0} de un registro de paquetes.</translation>
        </message>
        <message>
            <source>The packaged program cannot prepare models.</source>
            <translation>El programa empaquetado no puede preparar modelos.</translation>
        </message>
        <message>
            <source>The picture is damaged: {0}.</source>
            <translation>La imagen está dañada: {0}.</translation>
        </message>
        <message>
            <source>The plan could not be read; only paid plans cover commercial use.</source>
            <translation>No se pudo leer el plan; solo los planes de pago cubren el uso comercial.</translation>
        </message>
        <message>
            <source>The preview is {0}.</source>
            <translation>La vista previa es {0}.</translation>
        </message>
        <message>
            <source>The price of {0} is unknown, so it is not asked.</source>
            <translation>El precio de {0} se desconoce, así que no se consulta.</translation>
        </message>
        <message>
            <source>The process that looks at files does not start.</source>
            <translation>El proceso que mira los archivos no arranca.</translation>
        </message>
        <message>
            <source>The program ended {0} times while this was done. Resume it to try again.</source>
            <translation>El programa se cerró {0} veces mientras se hacía esto. Continúalo para intentarlo de nuevo.</translation>
        </message>
        <message>
            <source>The program had ended before its last changes were in the database.</source>
            <translation>El programa se había cerrado antes de que sus últimos cambios estuvieran en la base de datos.</translation>
        </message>
        <message>
            <source>The project file in this bundle is too large.</source>
            <translation>El archivo de proyecto de este paquete es demasiado grande.</translation>
        </message>
        <message>
            <source>The proxy this system names speaks {0}, which is not spoken here.</source>
            <translation>El proxy que indica este sistema habla {0}, que aquí no se habla.</translation>
        </message>
        <message>
            <source>The queue has no entry {0}.</source>
            <translation>La cola no tiene la entrada {0}.</translation>
        </message>
        <message>
            <source>The queue knows no {0}.</source>
            <translation>La cola no conoce {0}.</translation>
        </message>
        <message>
            <source>The renderer crashed twice.</source>
            <translation>El renderizador se cerró de golpe dos veces.</translation>
        </message>
        <message>
            <source>The report lies in {0}</source>
            <translation>El informe está en {0}</translation>
        </message>
        <message>
            <source>The same seed and brief give the same film.</source>
            <translation>La misma semilla y el mismo encargo dan el mismo video.</translation>
        </message>
        <message>
            <source>The scenes of this film lie into each other.</source>
            <translation>Las escenas de este video se meten unas en otras.</translation>
        </message>
        <message>
            <source>The script holds no words that could be spoken.</source>
            <translation>El guion no contiene palabras que se puedan decir.</translation>
        </message>
        <message>
            <source>The script is written already</source>
            <translation>El guion ya está escrito</translation>
        </message>
        <message>
            <source>The sentence has {0} words.</source>
            <translation>La frase tiene {0} palabras.</translation>
        </message>
        <message>
            <source>The smallest that writes a good film by itself. Many languages.</source>
            <translation>El más pequeño que escribe solo un buen video. Muchos idiomas.</translation>
        </message>
        <message>
            <source>The snapshot {0} was damaged.</source>
            <translation>La copia {0} estaba dañada.</translation>
        </message>
        <message>
            <source>The sound of {0} cannot be read: {1}.</source>
            <translation>No se puede leer el sonido de {0}: {1}.</translation>
        </message>
        <message>
            <source>The speed must be between {0} and {1}.</source>
            <translation>La velocidad debe estar entre {0} y {1}.</translation>
        </message>
        <message>
            <source>The store in {0} cannot be restored.</source>
            <translation>No se puede restaurar el almacén de {0}.</translation>
        </message>
        <message>
            <source>The store is closed.</source>
            <translation>El almacén está cerrado.</translation>
        </message>
        <message>
            <source>The store was last opened by a newer Faceless Studio (schema {0}; this one knows {1}).</source>
            <translation>El almacén se abrió por última vez con un Faceless Studio más nuevo (esquema {0}; este conoce el {1}).</translation>
        </message>
        <message>
            <source>The system's keyring cannot keep the key.</source>
            <translation>El llavero del sistema no puede guardar la clave.</translation>
        </message>
        <message>
            <source>The system's keyring, which holds the key of the kept keys, does not answer.</source>
            <translation>El llavero del sistema, que tiene la clave de las claves guardadas, no responde.</translation>
        </message>
        <message>
            <source>The system's speech engine wrote no sound.</source>
            <translation>El motor de voz del sistema no escribió ningún sonido.</translation>
        </message>
        <message>
            <source>The system's voice</source>
            <translation>La voz del sistema</translation>
        </message>
        <message>
            <source>The template {0} of {1} was never used.</source>
            <translation>La plantilla {0} de {1} nunca se usó.</translation>
        </message>
        <message>
            <source>The tokenizer of this model ({0}) is not supported.</source>
            <translation>El tokenizador de este modelo ({0}) no es compatible.</translation>
        </message>
        <message>
            <source>The tokenizer.json or the clip.json of {0} is damaged.</source>
            <translation>El tokenizer.json o el clip.json de {0} está dañado.</translation>
        </message>
        <message>
            <source>The track of {0} is muted and was left out.</source>
            <translation>La pista de {0} está silenciada y se dejó fuera.</translation>
        </message>
        <message>
            <source>The transition “{0}” became a crossfade.</source>
            <translation>La transición «{0}» pasó a ser un fundido cruzado.</translation>
        </message>
        <message>
            <source>The trash has no file {0}.</source>
            <translation>La papelera no tiene el archivo {0}.</translation>
        </message>
        <message>
            <source>The video encoder {0} failed: {1}.</source>
            <translation>El codificador de video {0} falló: {1}.</translation>
        </message>
        <message>
            <source>The voice was fine-tuned from Lessac, whose licence covers research alone.</source>
            <translation>La voz se ajustó a partir de Lessac, cuya licencia solo cubre la investigación.</translation>
        </message>
        <message>
            <source>The voice {0} is not here.</source>
            <translation>La voz {0} no está aquí.</translation>
        </message>
        <message>
            <source>The voice {0} said nothing.</source>
            <translation>La voz {0} no dijo nada.</translation>
        </message>
        <message>
            <source>The voice {0} speaks {1}, the text is in {2}.</source>
            <translation>La voz {0} habla {1} y el texto está en {2}.</translation>
        </message>
        <message>
            <source>The voice {0} speaks {1}, this is written in {2}.</source>
            <translation>La voz {0} habla {1} y esto está escrito en {2}.</translation>
        </message>
        <message>
            <source>The {0} track is locked.</source>
            <translation>La pista de {0} está bloqueada.</translation>
        </message>
        <message>
            <source>Then films leave out works that may not, and a harvest those too of which nobody says.</source>
            <translation>Entonces los videos dejan fuera obras que no pueden, y una recolección también aquellas de las que nadie lo dice.</translation>
        </message>
        <message>
            <source>There are no such words in {0}.</source>
            <translation>No hay tales palabras en {0}.</translation>
        </message>
        <message>
            <source>There are no such words.</source>
            <translation>No hay tales palabras.</translation>
        </message>
        <message>
            <source>There are no words to say.</source>
            <translation>No hay palabras que decir.</translation>
        </message>
        <message>
            <source>There are {0} rows, more than {1}.</source>
            <translation>Hay {0} filas, más de {1}.</translation>
        </message>
        <message>
            <source>There is no background {0}.</source>
            <translation>No hay ningún fondo {0}.</translation>
        </message>
        <message>
            <source>There is no caption in this file.</source>
            <translation>No hay ningún subtítulo en este archivo.</translation>
        </message>
        <message>
            <source>There is no caption style {0} of yours.</source>
            <translation>No hay ningún estilo de subtítulos {0} tuyo.</translation>
        </message>
        <message>
            <source>There is no clip before this one.</source>
            <translation>No hay ningún clip antes de este.</translation>
        </message>
        <message>
            <source>There is no clip to cut here.</source>
            <translation>Aquí no hay ningún clip que cortar.</translation>
        </message>
        <message>
            <source>There is no clip to trim here.</source>
            <translation>Aquí no hay ningún clip que recortar.</translation>
        </message>
        <message>
            <source>There is no clip {0} on the timeline.</source>
            <translation>No hay ningún clip {0} en la línea de tiempo.</translation>
        </message>
        <message>
            <source>There is no colour table {0}.</source>
            <translation>No hay ninguna tabla de color {0}.</translation>
        </message>
        <message>
            <source>There is no cut to put this on.</source>
            <translation>No hay ningún corte en el que poner esto.</translation>
        </message>
        <message>
            <source>There is no earlier version {0} of this project.</source>
            <translation>No hay ninguna versión anterior {0} de este proyecto.</translation>
        </message>
        <message>
            <source>There is no effect {0}.</source>
            <translation>No hay ningún efecto {0}.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>No hay ningún archivo {0}.</translation>
        </message>
        <message>
            <source>There is no finished film {0}.</source>
            <translation>No hay ningún video terminado {0}.</translation>
        </message>
        <message>
            <source>There is no folder {0}.</source>
            <translation>No hay ninguna carpeta {0}.</translation>
        </message>
        <message>
            <source>There is no gap here.</source>
            <translation>Aquí no hay ningún hueco.</translation>
        </message>
        <message>
            <source>There is no key for the cloud writer.</source>
            <translation>No hay clave para el redactor en la nube.</translation>
        </message>
        <message>
            <source>There is no line {0} in this film.</source>
            <translation>No hay ninguna línea {0} en este video.</translation>
        </message>
        <message>
            <source>There is no model {0}.</source>
            <translation>No hay ningún modelo {0}.</translation>
        </message>
        <message>
            <source>There is no picture, clip or sound in this folder.</source>
            <translation>No hay ninguna imagen, clip ni sonido en esta carpeta.</translation>
        </message>
        <message>
            <source>There is no preset {0}.</source>
            <translation>No hay ningún ajuste predefinido {0}.</translation>
        </message>
        <message>
            <source>There is no project in this archive.</source>
            <translation>No hay ningún proyecto en este archivo comprimido.</translation>
        </message>
        <message>
            <source>There is no project {0} in the trash.</source>
            <translation>No hay ningún proyecto {0} en la papelera.</translation>
        </message>
        <message>
            <source>There is no project {0}.</source>
            <translation>No hay ningún proyecto {0}.</translation>
        </message>
        <message>
            <source>There is no prompt template {0}.</source>
            <translation>No hay ninguna plantilla de instrucciones {0}.</translation>
        </message>
        <message>
            <source>There is no setting {0}.</source>
            <translation>No hay ningún ajuste {0}.</translation>
        </message>
        <message>
            <source>There is no shape {0}.</source>
            <translation>No hay ningún formato {0}.</translation>
        </message>
        <message>
            <source>There is no sound in it.</source>
            <translation>No hay sonido en él.</translation>
        </message>
        <message>
            <source>There is no source {0}.</source>
            <translation>No hay ninguna fuente {0}.</translation>
        </message>
        <message>
            <source>There is no such file.</source>
            <translation>No existe ese archivo.</translation>
        </message>
        <message>
            <source>There is no track {0} for sounds.</source>
            <translation>No hay ninguna pista {0} para sonidos.</translation>
        </message>
        <message>
            <source>There is no track {0}.</source>
            <translation>No hay ninguna pista {0}.</translation>
        </message>
        <message>
            <source>There is no transition {0}.</source>
            <translation>No hay ninguna transición {0}.</translation>
        </message>
        <message>
            <source>There is no video encoder {0}.</source>
            <translation>No hay ningún codificador de video {0}.</translation>
        </message>
        <message>
            <source>There is no voice {0}.</source>
            <translation>No hay ninguna voz {0}.</translation>
        </message>
        <message>
            <source>There is no {0} among the {1}.</source>
            <translation>No hay ningún {0} en {1}.</translation>
        </message>
        <message>
            <source>There is no {0} on the timeline.</source>
            <translation>No hay ningún {0} en la línea de tiempo.</translation>
        </message>
        <message>
            <source>There is no {0} track to put this on.</source>
            <translation>No hay ninguna pista de {0} en la que poner esto.</translation>
        </message>
        <message>
            <source>There is nothing between these two places.</source>
            <translation>No hay nada entre estos dos lugares.</translation>
        </message>
        <message>
            <source>There is nothing else that fits.</source>
            <translation>No hay nada más que encaje.</translation>
        </message>
        <message>
            <source>There is nothing to cut at this place.</source>
            <translation>No hay nada que cortar en este lugar.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>No hay nada que rehacer.</translation>
        </message>
        <message>
            <source>There is nothing to make a film of.</source>
            <translation>No hay de qué crear un video.</translation>
        </message>
        <message>
            <source>There is nothing to put in.</source>
            <translation>No hay nada que insertar.</translation>
        </message>
        <message>
            <source>There is nothing to read.</source>
            <translation>No hay nada que leer.</translation>
        </message>
        <message>
            <source>There is nothing to search for.</source>
            <translation>No hay nada que buscar.</translation>
        </message>
        <message>
            <source>There is nothing to see in it: it is all of one colour.</source>
            <translation>No se ve nada en él: es todo de un solo color.</translation>
        </message>
        <message>
            <source>There is nothing to see in it: it is black or of one colour throughout.</source>
            <translation>No se ve nada en él: es negro o de un solo color de principio a fin.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>There is only one thing to link.</source>
            <translation>Solo hay una cosa que vincular.</translation>
        </message>
        <message>
            <source>These belong to different sentences.</source>
            <translation>Pertenecen a frases distintas.</translation>
        </message>
        <message>
            <source>These can: {0}.</source>
            <translation>Estas sí: {0}.</translation>
        </message>
        <message>
            <source>This CLIP model has no clip.json, which says how it wants its pictures.</source>
            <translation>Este modelo CLIP no tiene clip.json, que dice cómo quiere sus imágenes.</translation>
        </message>
        <message>
            <source>This GGUF file is of version {0}, which is not understood.</source>
            <translation>Este archivo GGUF es de la versión {0}, que no se entiende.</translation>
        </message>
        <message>
            <source>This OpenTimelineIO file makes no sense.</source>
            <translation>Este archivo OpenTimelineIO no tiene sentido.</translation>
        </message>
        <message>
            <source>This bundle holds more than {0} files.</source>
            <translation>Este paquete contiene más de {0} archivos.</translation>
        </message>
        <message>
            <source>This bundle holds something that is no plain file of a project: {0}.</source>
            <translation>Este paquete contiene algo que no es un simple archivo de un proyecto: {0}.</translation>
        </message>
        <message>
            <source>This bundle holds {0} twice.</source>
            <translation>Este paquete contiene {0} dos veces.</translation>
        </message>
        <message>
            <source>This bundle holds {0}, which belongs to no project.</source>
            <translation>Este paquete contiene {0}, que no pertenece a ningún proyecto.</translation>
        </message>
        <message>
            <source>This bundle needs {0} GB.</source>
            <translation>Este paquete necesita {0} GB.</translation>
        </message>
        <message>
            <source>This bundle unpacks to more than {0} GB.</source>
            <translation>Este paquete ocupa más de {0} GB al descomprimirse.</translation>
        </message>
        <message>
            <source>This cannot be kept among the {0}: {1}</source>
            <translation>Esto no se puede guardar en {0}: {1}</translation>
        </message>
        <message>
            <source>This change does not fit what it was made for.</source>
            <translation>Este cambio no encaja con aquello para lo que se hizo.</translation>
        </message>
        <message>
            <source>This checkpoint holds more than weights, which could run as a program; it was not loaded.</source>
            <translation>Este punto de control contiene más que pesos, que podrían ejecutarse como un programa; no se cargó.</translation>
        </message>
        <message>
            <source>This clip has no picture to choose a part of.</source>
            <translation>Este clip no tiene imagen de la que elegir una parte.</translation>
        </message>
        <message>
            <source>This clip.json asks for pictures or texts of an impossible size.</source>
            <translation>Este clip.json pide imágenes o textos de un tamaño imposible.</translation>
        </message>
        <message>
            <source>This command is not understood.</source>
            <translation>No se entiende esta orden.</translation>
        </message>
        <message>
            <source>This file is damaged: it is not JSON.</source>
            <translation>Este archivo está dañado: no es JSON.</translation>
        </message>
        <message>
            <source>This film has {0} scenes.</source>
            <translation>Este video tiene {0} escenas.</translation>
        </message>
        <message>
            <source>This film is open, and edited.</source>
            <translation>Este video está abierto y tiene cambios.</translation>
        </message>
        <message>
            <source>This folder cannot be read: {0}.</source>
            <translation>Esta carpeta no se puede leer: {0}.</translation>
        </message>
        <message>
            <source>This is being done now.</source>
            <translation>Esto se está haciendo ahora.</translation>
        </message>
        <message>
            <source>This is no GGUF file.</source>
            <translation>Esto no es un archivo GGUF.</translation>
        </message>
        <message>
            <source>This is no longer in the library.</source>
            <translation>Esto ya no está en la biblioteca.</translation>
        </message>
        <message>
            <source>This is no name for a project.</source>
            <translation>Esto no sirve como nombre de un proyecto.</translation>
        </message>
        <message>
            <source>This is no name for a style.</source>
            <translation>Esto no sirve como nombre de un estilo.</translation>
        </message>
        <message>
            <source>This is no title.</source>
            <translation>Esto no sirve como título.</translation>
        </message>
        <message>
            <source>This is not a Project that this version can read.</source>
            <translation>Esto no es un Project que esta versión pueda leer.</translation>
        </message>
        <message>
            <source>This is not a {0} that this version can read.</source>
            <translation>Esto no es un {0} que esta versión pueda leer.</translation>
        </message>
        <message>
            <source>This is too long: {0} letters.</source>
            <translation>Esto es demasiado largo: {0} letras.</translation>
        </message>
        <message>
            <source>This machine has too little memory for this checkpoint.</source>
            <translation>Esta máquina tiene muy poca memoria para este punto de control.</translation>
        </message>
        <message>
            <source>This marker is gone.</source>
            <translation>Este marcador ya no está.</translation>
        </message>
        <message>
            <source>This model cleans its texts in a way that is not supported ({0}).</source>
            <translation>Este modelo limpia sus textos de una forma no compatible ({0}).</translation>
        </message>
        <message>
            <source>This network cannot be opened: it is damaged, or needs a newer program.</source>
            <translation>Esta red no se puede abrir: está dañada, o necesita un programa más nuevo.</translation>
        </message>
        <message>
            <source>This part of the film is empty.</source>
            <translation>Esta parte del video está vacía.</translation>
        </message>
        <message>
            <source>This project has edits that are not saved.</source>
            <translation>Este proyecto tiene cambios sin guardar.</translation>
        </message>
        <message>
            <source>This sentence is no longer in the film.</source>
            <translation>Esta frase ya no está en el video.</translation>
        </message>
        <message>
            <source>This sound is not a 16-bit WAV.</source>
            <translation>Este sonido no es un WAV de 16 bits.</translation>
        </message>
        <message>
            <source>This sound is not a WAV.</source>
            <translation>Este sonido no es un WAV.</translation>
        </message>
        <message>
            <source>This system has no keyring to keep keys in.</source>
            <translation>Este sistema no tiene un llavero donde guardar las claves.</translation>
        </message>
        <message>
            <source>This system has no speech engine.</source>
            <translation>Este sistema no tiene motor de voz.</translation>
        </message>
        <message>
            <source>This word is gone.</source>
            <translation>Esta palabra ya no está.</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>Ajustando tiempos</translation>
        </message>
        <message>
            <source>Tiny: fluent, vague, often wrong about facts. English.</source>
            <translation>Mínimo: fluido, vago, a menudo se equivoca en los datos. Inglés.</translation>
        </message>
        <message>
            <source>Took {0} files</source>
            <translation>Archivos tomados: {0}</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Tracks of the kind “{0}” are not read.</source>
            <translation>Las pistas del tipo «{0}» no se leen.</translation>
        </message>
        <message>
            <source>Tried in this order.</source>
            <translation>Se prueban en este orden.</translation>
        </message>
        <message>
            <source>Trim its start instead.</source>
            <translation>Recorta más bien su inicio.</translation>
        </message>
        <message>
            <source>Try again in an hour.</source>
            <translation>Inténtalo de nuevo en una hora.</translation>
        </message>
        <message>
            <source>Try again in {0}.</source>
            <translation>Inténtalo de nuevo en {0}.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Inténtalo de nuevo más tarde.</translation>
        </message>
        <message>
            <source>Try again, or choose another voice.</source>
            <translation>Inténtalo de nuevo, o elige otra voz.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Inténtalo de nuevo.</translation>
        </message>
        <message>
            <source>Try again: it goes on there.</source>
            <translation>Inténtalo de nuevo: continúa desde ahí.</translation>
        </message>
        <message>
            <source>Try again; the log says more.</source>
            <translation>Inténtalo de nuevo; el registro dice más.</translation>
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
            <source>Unlock it first.</source>
            <translation>Desbloquéala primero.</translation>
        </message>
        <message>
            <source>Unpacking</source>
            <translation>Descomprimiendo</translation>
        </message>
        <message>
            <source>Unset FACELESS_OFFLINE.</source>
            <translation>Quita FACELESS_OFFLINE.</translation>
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
            <source>Unsplash names no file of this photograph.</source>
            <translation>Unsplash no da ningún archivo de esta fotografía.</translation>
        </message>
        <message>
            <source>Update Faceless Studio to open it.</source>
            <translation>Actualiza Faceless Studio para abrirlo.</translation>
        </message>
        <message>
            <source>Update the program.</source>
            <translation>Actualiza el programa.</translation>
        </message>
        <message>
            <source>Use the window that is open, or close it first.</source>
            <translation>Usa la ventana que está abierta, o ciérrala primero.</translation>
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
            <source>Wait for it, or stop it.</source>
            <translation>Espera a que termine, o detenla.</translation>
        </message>
        <message>
            <source>Wait until it is done, or stop it.</source>
            <translation>Espera a que termine, o detenlo.</translation>
        </message>
        <message>
            <source>Wait until it is, and add it again.</source>
            <translation>Espera a que termine y agrégalo otra vez.</translation>
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
            <source>Watching {0}; files taken: {1}</source>
            <translation>Vigilando {0}; archivos tomados: {1}</translation>
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
            <source>What came with the program keeps its title.</source>
            <translation>Lo que venía con el programa conserva su título.</translation>
        </message>
        <message>
            <source>What comes under {0} cannot be taken: {1}.</source>
            <translation>Lo que está bajo {0} no se puede tomar: {1}.</translation>
        </message>
        <message>
            <source>What is known of this topic fills about {0} s of the {1} s asked for.</source>
            <translation>Lo que se sabe de este tema llena unos {0} s de los {1} s pedidos.</translation>
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
            <source>When each word is spoken is not kept; .ass keeps it.</source>
            <translation>Cuándo se dice cada palabra no se conserva; .ass lo conserva.</translation>
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
            <source>Wikimedia Commons is busy: {0}.</source>
            <translation>Wikimedia Commons está ocupado: {0}.</translation>
        </message>
        <message>
            <source>Wikimedia Commons: {0}</source>
            <translation>Wikimedia Commons: {0}</translation>
        </message>
        <message>
            <source>Windows has no voice {0}.</source>
            <translation>Windows no tiene la voz {0}.</translation>
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
            <source>Write a topic a line, or a table with a header.</source>
            <translation>Escribe un tema por línea, o una tabla con encabezado.</translation>
        </message>
        <message>
            <source>Write at least one word, or give a topic.</source>
            <translation>Escribe al menos una palabra, o da un tema.</translation>
        </message>
        <message>
            <source>Write each as `word = as spoken`.</source>
            <translation>Escribe cada una como `palabra = como se dice`.</translation>
        </message>
        <message>
            <source>Write it as {0}, for instance.</source>
            <translation>Escríbelo como {0}, por ejemplo.</translation>
        </message>
        <message>
            <source>Write it in the film's language, or make the film with another voice.</source>
            <translation>Escríbelo en el idioma del video, o crea el video con otra voz.</translation>
        </message>
        <message>
            <source>Writers</source>
            <translation>Redactores</translation>
        </message>
        <message>
            <source>Writing scene {0} of {1}</source>
            <translation>Escribiendo la escena {0} de {1}</translation>
        </message>
        <message>
            <source>Writing sentence {0} of about {1}</source>
            <translation>Escribiendo la frase {0} de unas {1}</translation>
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
            <source>Writing {0}</source>
            <translation>Escribiendo {0}</translation>
        </message>
        <message>
            <source>Wrote {0} rows</source>
            <translation>Filas escritas: {0}</translation>
        </message>
        <message>
            <source>YouTube Audio Library</source>
            <translation>YouTube Audio Library</translation>
        </message>
        <message>
            <source>YouTube forbids driving its pages by program: you choose and download, this program only watches. Tracks under its own licence are for films on YouTube; for other platforms it says nothing. Creator Music is another thing, and not for this.</source>
            <translation>YouTube prohíbe manejar sus páginas con un programa: tú eliges y descargas, este programa solo vigila. Las pistas con su propia licencia son para videos en YouTube; sobre otras plataformas no dice nada. Creator Music es otra cosa, y no sirve para esto.</translation>
        </message>
        <message>
            <source>Your own words; an empty line starts a new scene.</source>
            <translation>Tus propias palabras; una línea vacía empieza una escena nueva.</translation>
        </message>
        <message>
            <source>Your paid plan covers commercial use. Each sentence is sent to elevenlabs.io.</source>
            <translation>Tu plan de pago cubre el uso comercial. Cada frase se envía a elevenlabs.io.</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>`faceless jobs list` shows them all.</source>
            <translation>`faceless jobs list` las muestra todas.</translation>
        </message>
        <message>
            <source>`faceless library remove {0}` takes it out of the library.</source>
            <translation>`faceless library remove {0}` lo quita de la biblioteca.</translation>
        </message>
        <message>
            <source>`faceless library search` shows what it has.</source>
            <translation>`faceless library search` muestra lo que tiene.</translation>
        </message>
        <message>
            <source>`faceless luts list` shows them all.</source>
            <translation>`faceless luts list` las muestra todas.</translation>
        </message>
        <message>
            <source>`faceless models install all-minilm-l6-v2` lets pictures be found by meaning.</source>
            <translation>`faceless models install all-minilm-l6-v2` permite buscar imágenes por su significado.</translation>
        </message>
        <message>
            <source>`faceless models install` fetches a language model.</source>
            <translation>`faceless models install` descarga un modelo de lenguaje.</translation>
        </message>
        <message>
            <source>`faceless models install` fetches a language model; templates write until then.</source>
            <translation>`faceless models install` descarga un modelo de lenguaje; hasta entonces escriben las plantillas.</translation>
        </message>
        <message>
            <source>`faceless models list` shows them all.</source>
            <translation>`faceless models list` los muestra todos.</translation>
        </message>
        <message>
            <source>`faceless models list` shows what is.</source>
            <translation>`faceless models list` muestra lo que hay.</translation>
        </message>
        <message>
            <source>`faceless models starters` fetches a model that compares meanings.</source>
            <translation>`faceless models starters` descarga un modelo que compara significados.</translation>
        </message>
        <message>
            <source>`faceless project list` shows them all.</source>
            <translation>`faceless project list` los muestra todos.</translation>
        </message>
        <message>
            <source>`faceless project missing` lists what it misses.</source>
            <translation>`faceless project missing` muestra lo que le falta.</translation>
        </message>
        <message>
            <source>`faceless project removed` shows what is.</source>
            <translation>`faceless project removed` muestra lo que hay.</translation>
        </message>
        <message>
            <source>`faceless settings list` shows them all.</source>
            <translation>`faceless settings list` los muestra todos.</translation>
        </message>
        <message>
            <source>`faceless settings list` shows what it takes.</source>
            <translation>`faceless settings list` muestra qué acepta.</translation>
        </message>
        <message>
            <source>`faceless settings set contact` with your page or e-mail address; it is sent with each request.</source>
            <translation>`faceless settings set contact` con tu página o tu correo; se envía con cada consulta.</translation>
        </message>
        <message>
            <source>`faceless settings set source_order` names some.</source>
            <translation>`faceless settings set source_order` nombra algunas.</translation>
        </message>
        <message>
            <source>`faceless settings set watched_folders ~/Footage` names some.</source>
            <translation>`faceless settings set watched_folders ~/Footage` nombra algunas.</translation>
        </message>
        <message>
            <source>`faceless voices` lists those here.</source>
            <translation>`faceless voices` muestra las de aquí.</translation>
        </message>
        <message>
            <source>`faceless voices` lists those that are.</source>
            <translation>`faceless voices` muestra las que hay.</translation>
        </message>
        <message>
            <source>`faceless voices` lists those that can speak.</source>
            <translation>`faceless voices` muestra las que pueden hablar.</translation>
        </message>
        <message>
            <source>`faceless voices` lists those.</source>
            <translation>`faceless voices` muestra esas.</translation>
        </message>
        <message>
            <source>`{0} --help` shows what can be said.</source>
            <translation>`{0} --help` muestra lo que se puede decir.</translation>
        </message>
        <message>
            <source>a BMP picture</source>
            <translation>una imagen BMP</translation>
        </message>
        <message>
            <source>a FLAC recording</source>
            <translation>una grabación FLAC</translation>
        </message>
        <message>
            <source>a Flash film</source>
            <translation>un video Flash</translation>
        </message>
        <message>
            <source>a GIF picture</source>
            <translation>una imagen GIF</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>una imagen JPEG</translation>
        </message>
        <message>
            <source>a Matroska film</source>
            <translation>un video Matroska</translation>
        </message>
        <message>
            <source>a PDF document</source>
            <translation>un documento PDF</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>una imagen PNG</translation>
        </message>
        <message>
            <source>a Pexels creator</source>
            <translation>un creador de Pexels</translation>
        </message>
        <message>
            <source>a Pixabay creator</source>
            <translation>un creador de Pixabay</translation>
        </message>
        <message>
            <source>a QuickTime film</source>
            <translation>un video QuickTime</translation>
        </message>
        <message>
            <source>a TIFF picture</source>
            <translation>una imagen TIFF</translation>
        </message>
        <message>
            <source>a WAV recording</source>
            <translation>una grabación WAV</translation>
        </message>
        <message>
            <source>a WebM film</source>
            <translation>un video WebM</translation>
        </message>
        <message>
            <source>a WebP picture</source>
            <translation>una imagen WebP</translation>
        </message>
        <message>
            <source>a Windows Media file</source>
            <translation>un archivo de Windows Media</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>un archivo ZIP</translation>
        </message>
        <message>
            <source>a drawn picture</source>
            <translation>una imagen dibujada</translation>
        </message>
        <message>
            <source>a film</source>
            <translation>un video</translation>
        </message>
        <message>
            <source>a film with it must carry the same licence</source>
            <translation>un video que lo use debe llevar la misma licencia</translation>
        </message>
        <message>
            <source>a message, not a file</source>
            <translation>un mensaje, no un archivo</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>una imagen</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>un programa</translation>
        </message>
        <message>
            <source>a recording</source>
            <translation>una grabación</translation>
        </message>
        <message>
            <source>a row of numbered pictures</source>
            <translation>una serie de imágenes numeradas</translation>
        </message>
        <message>
            <source>a sound</source>
            <translation>un sonido</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>una página web</translation>
        </message>
        <message>
            <source>accepted_licences cannot be {0}.</source>
            <translation>accepted_licences no puede ser {0}.</translation>
        </message>
        <message>
            <source>an AAC recording</source>
            <translation>una grabación AAC</translation>
        </message>
        <message>
            <source>an AVI film</source>
            <translation>un video AVI</translation>
        </message>
        <message>
            <source>an AVIF or HEIC picture</source>
            <translation>una imagen AVIF o HEIC</translation>
        </message>
        <message>
            <source>an M4A recording</source>
            <translation>una grabación M4A</translation>
        </message>
        <message>
            <source>an MP3 recording</source>
            <translation>una grabación MP3</translation>
        </message>
        <message>
            <source>an MP4 film</source>
            <translation>un video MP4</translation>
        </message>
        <message>
            <source>an MPEG film</source>
            <translation>un video MPEG</translation>
        </message>
        <message>
            <source>an MPEG stream</source>
            <translation>un flujo MPEG</translation>
        </message>
        <message>
            <source>an Ogg film</source>
            <translation>un video Ogg</translation>
        </message>
        <message>
            <source>an Ogg recording</source>
            <translation>una grabación Ogg</translation>
        </message>
        <message>
            <source>an Unsplash creator</source>
            <translation>un creador de Unsplash</translation>
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
            <source>captions</source>
            <translation>subtítulos</translation>
        </message>
        <message>
            <source>ccMixter</source>
            <translation>ccMixter</translation>
        </message>
        <message>
            <source>colour table of a clip</source>
            <translation>la tabla de color de un clip</translation>
        </message>
        <message>
            <source>colour table of the film</source>
            <translation>la tabla de color del video</translation>
        </message>
        <message>
            <source>colour table of {0}</source>
            <translation>la tabla de color de {0}</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <source>done</source>
            <translation>listo</translation>
        </message>
        <message>
            <source>editorial use alone: news and teaching</source>
            <translation>solo uso editorial: noticias y enseñanza</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallido</translation>
        </message>
        <message>
            <source>file {0}</source>
            <translation>archivo {0}</translation>
        </message>
        <message>
            <source>files of the type unknown are not read</source>
            <translation>los archivos de tipo desconocido no se leen</translation>
        </message>
        <message>
            <source>files of the type {0} are not read</source>
            <translation>los archivos del tipo {0} no se leen</translation>
        </message>
        <message>
            <source>frames/s</source>
            <translation>fps</translation>
        </message>
        <message>
            <source>has 0 colours where its size asks for {0}, up to line {1}</source>
            <translation>tiene 0 colores donde su tamaño pide {0}, hasta la línea {1}</translation>
        </message>
        <message>
            <source>has a domain that ends before it begins</source>
            <translation>tiene un dominio que termina antes de empezar</translation>
        </message>
        <message>
            <source>has more than {0} MB</source>
            <translation>tiene más de {0} MB</translation>
        </message>
        <message>
            <source>has no one whole number as its size in line {0}</source>
            <translation>no tiene un único número entero como tamaño en la línea {0}</translation>
        </message>
        <message>
            <source>has no {0} numbers in line {1}</source>
            <translation>no tiene {0} números en la línea {1}</translation>
        </message>
        <message>
            <source>has {0} colours in line {1} where its size asks for {2}</source>
            <translation>tiene {0} colores en la línea {1}, donde su tamaño pide {2}</translation>
        </message>
        <message>
            <source>has {0} colours where its size asks for {1}, up to line {2}</source>
            <translation>tiene {0} colores donde su tamaño pide {1}, hasta la línea {2}</translation>
        </message>
        <message>
            <source>has {0} steps; 2 to {1} can be read</source>
            <translation>tiene {0} pasos; se pueden leer de 2 a {1}</translation>
        </message>
        <message>
            <source>has “{0}” in line {1} where a size should stand</source>
            <translation>tiene «{0}» en la línea {1}, donde debería haber un tamaño</translation>
        </message>
        <message>
            <source>image</source>
            <translation>imágenes</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>interrumpido</translation>
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
            <source>it belongs to Unsplash+, which this key does not cover</source>
            <translation>pertenece a Unsplash+, que esta clave no cubre</translation>
        </message>
        <message>
            <source>it has no file that can be fetched over https</source>
            <translation>no tiene ningún archivo que se pueda descargar por https</translation>
        </message>
        <message>
            <source>it has no file that plays</source>
            <translation>no tiene ningún archivo que suene</translation>
        </message>
        <message>
            <source>it has no file to fetch</source>
            <translation>no tiene ningún archivo que descargar</translation>
        </message>
        <message>
            <source>it has no id</source>
            <translation>no tiene id</translation>
        </message>
        <message>
            <source>it has no page of its own</source>
            <translation>no tiene una página propia</translation>
        </message>
        <message>
            <source>it is for those who pay Coverr</source>
            <translation>es para quienes pagan a Coverr</translation>
        </message>
        <message>
            <source>it is larger than {0} MB</source>
            <translation>ocupa más de {0} MB</translation>
        </message>
        <message>
            <source>it is not for everybody's eyes</source>
            <translation>no es para todos los ojos</translation>
        </message>
        <message>
            <source>it is of the kind {0}</source>
            <translation>es del tipo {0}</translation>
        </message>
        <message>
            <source>it is sound</source>
            <translation>es sonido</translation>
        </message>
        <message>
            <source>it is {0}</source>
            <translation>es {0}</translation>
        </message>
        <message>
            <source>it is {0}, {1} was wanted</source>
            <translation>es {0} y se quería {1}</translation>
        </message>
        <message>
            <source>it lasts less than {0} s</source>
            <translation>dura menos de {0} s</translation>
        </message>
        <message>
            <source>it lasts more than {0} min</source>
            <translation>dura más de {0} min</translation>
        </message>
        <message>
            <source>it may not be changed, which laying it under a voice is</source>
            <translation>no se puede cambiar, y ponerlo bajo una voz lo es</translation>
        </message>
        <message>
            <source>it may not earn money</source>
            <translation>no puede generar ingresos</translation>
        </message>
        <message>
            <source>it may not earn money, and this channel does</source>
            <translation>no puede generar ingresos, y este canal sí</translation>
        </message>
        <message>
            <source>it must be credited, and to whom is unknown</source>
            <translation>hay que dar crédito, y no se sabe a quién</translation>
        </message>
        <message>
            <source>it states no licence</source>
            <translation>no indica ninguna licencia</translation>
        </message>
        <message>
            <source>it was of no use when it was fetched before</source>
            <translation>no sirvió cuando se descargó antes</translation>
        </message>
        <message>
            <source>its artist does not allow it to be fetched</source>
            <translation>su artista no permite que se descargue</translation>
        </message>
        <message>
            <source>its description names another's copyright</source>
            <translation>su descripción nombra derechos de autor de otra persona</translation>
        </message>
        <message>
            <source>its id is none</source>
            <translation>su id no es válido</translation>
        </message>
        <message>
            <source>its licence is not known: none is named</source>
            <translation>su licencia no se conoce: no se nombra ninguna</translation>
        </message>
        <message>
            <source>its licence is not known: {0}</source>
            <translation>su licencia no se conoce: {0}</translation>
        </message>
        <message>
            <source>its licence is told in two ways, as {0} and as {1}</source>
            <translation>su licencia se indica de dos formas, como {0} y como {1}</translation>
        </message>
        <message>
            <source>its licence, {0}, is none that is known here</source>
            <translation>su licencia, {0}, no se conoce aquí</translation>
        </message>
        <message>
            <source>its short side has fewer than {0} pixels</source>
            <translation>su lado corto tiene menos de {0} píxeles</translation>
        </message>
        <message>
            <source>landscape</source>
            <translation>horizontal</translation>
        </message>
        <message>
            <source>like others that were there: `faceless library duplicates` shows them</source>
            <translation>parecidos a otros que ya estaban: `faceless library duplicates` los muestra</translation>
        </message>
        <message>
            <source>line {0}, {1}: {2}</source>
            <translation>línea {0}, {1}: {2}</translation>
        </message>
        <message>
            <source>line {0}: {1}</source>
            <translation>línea {0}: {1}</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0}.</source>
            <translation>llama.cpp no puede cargar {0}.</translation>
        </message>
        <message>
            <source>llama.cpp could not answer: {0}</source>
            <translation>llama.cpp no pudo responder: {0}</translation>
        </message>
        <message>
            <source>music</source>
            <translation>música</translation>
        </message>
        <message>
            <source>needs more memory than this machine has</source>
            <translation>necesita más memoria de la que tiene esta máquina</translation>
        </message>
        <message>
            <source>needs none</source>
            <translation>no hace falta</translation>
        </message>
        <message>
            <source>no licence is stated</source>
            <translation>no se indica ninguna licencia</translation>
        </message>
        <message>
            <source>no page of its source is on record</source>
            <translation>no consta ninguna página de su origen</translation>
        </message>
        <message>
            <source>nobody is named as its maker</source>
            <translation>no se nombra a nadie como su autor</translation>
        </message>
        <message>
            <source>nobody says whether it may be changed</source>
            <translation>nadie dice si se puede cambiar</translation>
        </message>
        <message>
            <source>nobody says whether it may earn money</source>
            <translation>nadie dice si puede generar ingresos</translation>
        </message>
        <message>
            <source>nobody says whether it may earn money or be changed</source>
            <translation>nadie dice si puede generar ingresos o cambiarse</translation>
        </message>
        <message>
            <source>not to earn money: keep them out of films that do</source>
            <translation>sin permiso para generar ingresos: no los uses en videos que los generen</translation>
        </message>
        <message>
            <source>of a kind that platforms are known to claim: keep the evidence of their licence at hand</source>
            <translation>de un tipo que las plataformas suelen reclamar: ten a mano la prueba de su licencia</translation>
        </message>
        <message>
            <source>of its licence only a summary is kept, not its text</source>
            <translation>de su licencia solo se guarda un resumen, no su texto</translation>
        </message>
        <message>
            <source>of no known sort</source>
            <translation>de tipo desconocido</translation>
        </message>
        <message>
            <source>of which nobody says whether they may earn money</source>
            <translation>nadie dice si pueden generar ingresos</translation>
        </message>
        <message>
            <source>open_clip cannot load {0}: {1}</source>
            <translation>open_clip no puede cargar {0}: {1}</translation>
        </message>
        <message>
            <source>packed with gzip</source>
            <translation>comprimido con gzip</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>imágenes</translation>
        </message>
        <message>
            <source>platforms are known to claim films with it</source>
            <translation>hay plataformas que reclaman videos con él</translation>
        </message>
        <message>
            <source>portrait</source>
            <translation>vertical</translation>
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
            <source>running</source>
            <translation>en curso</translation>
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
            <source>sounds</source>
            <translation>sonidos</translation>
        </message>
        <message>
            <source>square</source>
            <translation>cuadrado</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>detenido</translation>
        </message>
        <message>
            <source>that it is own work is declared, and nothing kept here shows it</source>
            <translation>se declara que es obra propia, y nada de lo guardado aquí lo demuestra</translation>
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
            <source>the day on which its terms were read is not on record</source>
            <translation>no consta el día en que se leyeron sus condiciones</translation>
        </message>
        <message>
            <source>the film would have to be shared alike</source>
            <translation>el video tendría que compartirse igual</translation>
        </message>
        <message>
            <source>the free licence for video, music or sound effects, as the page of the item says</source>
            <translation>la licencia gratuita de video, música o efectos de sonido, según diga la página de la obra</translation>
        </message>
        <message>
            <source>the kept proof is lost or was changed</source>
            <translation>la prueba guardada se perdió o cambió</translation>
        </message>
        <message>
            <source>the kept text of its licence is lost or was changed</source>
            <translation>el texto guardado de su licencia se perdió o cambió</translation>
        </message>
        <message>
            <source>the music</source>
            <translation>la música</translation>
        </message>
        <message>
            <source>the person who downloaded it</source>
            <translation>la persona que lo descargó</translation>
        </message>
        <message>
            <source>the snapshot {0}</source>
            <translation>la copia {0}</translation>
        </message>
        <message>
            <source>the text of its licence is not kept</source>
            <translation>el texto de su licencia no está guardado</translation>
        </message>
        <message>
            <source>the voice</source>
            <translation>la voz</translation>
        </message>
        <message>
            <source>titles</source>
            <translation>títulos</translation>
        </message>
        <message>
            <source>to be credited: the description does it by itself</source>
            <translation>hay que dar crédito: la descripción lo hace por sí sola</translation>
        </message>
        <message>
            <source>to be shared alike: a film with one of them carries its licence</source>
            <translation>se comparten igual: un video con uno de ellos lleva su licencia</translation>
        </message>
        <message>
            <source>video</source>
            <translation>videos</translation>
        </message>
        <message>
            <source>voice</source>
            <translation>voz</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>{0} Restored from {1} with {2} changes of the journal; nothing is lost.</source>
            <translation>{0} Restaurado desde {1} con {2} cambios del diario; no se perdió nada.</translation>
        </message>
        <message>
            <source>{0} Restored from {1} with {2} changes of the journal; {3} could not be saved.</source>
            <translation>{0} Restaurado desde {1} con {2} cambios del diario; no se pudo salvar {3}.</translation>
        </message>
        <message>
            <source>{0} USD</source>
            <translation>{0} USD</translation>
        </message>
        <message>
            <source>{0} answered otherwise than it documents.</source>
            <translation>{0} respondió de otro modo que el que documenta.</translation>
        </message>
        <message>
            <source>{0} answered with a web page that is not JSON.</source>
            <translation>{0} respondió con una página web que no es JSON.</translation>
        </message>
        <message>
            <source>{0} answered with something that is not JSON.</source>
            <translation>{0} respondió con algo que no es JSON.</translation>
        </message>
        <message>
            <source>{0} answered {1} and no file.</source>
            <translation>{0} respondió {1} y ningún archivo.</translation>
        </message>
        <message>
            <source>{0} answered {1}.</source>
            <translation>{0} respondió {1}.</translation>
        </message>
        <message>
            <source>{0} answers only those who say how they can be reached.</source>
            <translation>{0} solo responde a quienes dicen cómo contactarlos.</translation>
        </message>
        <message>
            <source>{0} arrived damaged twice: its hash is not the expected one.</source>
            <translation>{0} llegó dañado dos veces: su hash no es el esperado.</translation>
        </message>
        <message>
            <source>{0} arrived damaged: its hash is not the catalogue's.</source>
            <translation>{0} llegó dañado: su hash no es el del catálogo.</translation>
        </message>
        <message>
            <source>{0} asks for credit, and nobody is named.</source>
            <translation>{0} pide crédito y no se nombra a nadie.</translation>
        </message>
        <message>
            <source>{0} assets are called {1}.</source>
            <translation>Hay {0} elementos llamados {1}.</translation>
        </message>
        <message>
            <source>{0} broke off after {1} of {2} bytes.</source>
            <translation>{0} se interrumpió tras {1} de {2} bytes.</translation>
        </message>
        <message>
            <source>{0} bytes</source>
            <translation>{0} bytes</translation>
        </message>
        <message>
            <source>{0} cannot be emptied.</source>
            <translation>{0} no se puede vaciar.</translation>
        </message>
        <message>
            <source>{0} cannot be fetched: this Python has no pip.</source>
            <translation>{0} no se puede descargar: este Python no tiene pip.</translation>
        </message>
        <message>
            <source>{0} cannot be found.</source>
            <translation>{0} no se encuentra.</translation>
        </message>
        <message>
            <source>{0} cannot be given here.</source>
            <translation>{0} no se puede indicar aquí.</translation>
        </message>
        <message>
            <source>{0} cannot be left out here.</source>
            <translation>{0} no se puede omitir aquí.</translation>
        </message>
        <message>
            <source>{0} cannot be made: {1}.</source>
            <translation>{0} no se puede crear: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be opened: it is damaged, or needs a newer program.</source>
            <translation>{0} no se puede abrir: está dañado, o necesita un programa más nuevo.</translation>
        </message>
        <message>
            <source>{0} cannot be reached.</source>
            <translation>No se puede acceder a {0}.</translation>
        </message>
        <message>
            <source>{0} cannot be reached: nothing listens there.</source>
            <translation>No se puede acceder a {0}: ahí no escucha nada.</translation>
        </message>
        <message>
            <source>{0} cannot be read as a picture.</source>
            <translation>{0} no se puede leer como imagen.</translation>
        </message>
        <message>
            <source>{0} cannot be read as a video.</source>
            <translation>{0} no se puede leer como video.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} no se puede leer: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be used: {1}</source>
            <translation>{0} no se puede usar: {1}</translation>
        </message>
        <message>
            <source>{0} cannot be used: {1}.</source>
            <translation>{0} no se puede usar: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be {1}.</source>
            <translation>{0} no puede ser {1}.</translation>
        </message>
        <message>
            <source>{0} cannot take its place. The library did not take it.</source>
            <translation>{0} no puede ocupar su lugar. La biblioteca no lo aceptó.</translation>
        </message>
        <message>
            <source>{0} cannot take its place. {1}</source>
            <translation>{0} no puede ocupar su lugar. {1}</translation>
        </message>
        <message>
            <source>{0} characters</source>
            <translation>{0} caracteres</translation>
        </message>
        <message>
            <source>{0} could not be written.</source>
            <translation>{0} no se pudo escribir.</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} días</translation>
        </message>
        <message>
            <source>{0} does not describe a Piper voice.</source>
            <translation>{0} no describe una voz de Piper.</translation>
        </message>
        <message>
            <source>{0} does not give the file out.</source>
            <translation>{0} no entrega el archivo.</translation>
        </message>
        <message>
            <source>{0} does not say what it was made with.</source>
            <translation>{0} no dice con qué se hizo.</translation>
        </message>
        <message>
            <source>{0} file is {1}.</source>
            <translation>{0} archivo: {1}.</translation>
        </message>
        <message>
            <source>{0} files are {1}.</source>
            <translation>{0} archivos: {1}.</translation>
        </message>
        <message>
            <source>{0} files begin with {1}.</source>
            <translation>{0} archivos empiezan con {1}.</translation>
        </message>
        <message>
            <source>{0} files need a {1}.</source>
            <translation>Los archivos de {0} necesitan {1}.</translation>
        </message>
        <message>
            <source>{0} files of the film are not in this bundle.</source>
            <translation>{0} archivos del video no están en este paquete.</translation>
        </message>
        <message>
            <source>{0} films are called {1}: name one by its key.</source>
            <translation>{0} videos se llaman {1}: nombra uno por su clave.</translation>
        </message>
        <message>
            <source>{0} found nothing to say in {1}.</source>
            <translation>{0} no encontró nada que decir en {1}.</translation>
        </message>
        <message>
            <source>{0} frames/s</source>
            <translation>{0} fps</translation>
        </message>
        <message>
            <source>{0} gave no answer.</source>
            <translation>{0} no dio ninguna respuesta.</translation>
        </message>
        <message>
            <source>{0} gives no vectors.</source>
            <translation>{0} no da vectores.</translation>
        </message>
        <message>
            <source>{0} has another file there by now.</source>
            <translation>{0} ya tiene otro archivo ahí.</translation>
        </message>
        <message>
            <source>{0} has been asked as often as it allows for now.</source>
            <translation>{0} ya se consultó tantas veces como permite por ahora.</translation>
        </message>
        <message>
            <source>{0} has more than {1} MB.</source>
            <translation>{0} tiene más de {1} MB.</translation>
        </message>
        <message>
            <source>{0} has no address.</source>
            <translation>{0} no tiene dirección.</translation>
        </message>
        <message>
            <source>{0} has no licence {1}.</source>
            <translation>{0} no tiene la licencia {1}.</translation>
        </message>
        <message>
            <source>{0} has no option {1} in its first row.</source>
            <translation>{0} no tiene la opción {1} en su primera fila.</translation>
        </message>
        <message>
            <source>{0} has no such part of {1}.</source>
            <translation>{0} no tiene esa parte de {1}.</translation>
        </message>
        <message>
            <source>{0} has nothing of the kind {1}.</source>
            <translation>{0} no tiene nada del tipo {1}.</translation>
        </message>
        <message>
            <source>{0} has several licences.</source>
            <translation>{0} tiene varias licencias.</translation>
        </message>
        <message>
            <source>{0} has the same column twice in its first row.</source>
            <translation>{0} tiene la misma columna dos veces en su primera fila.</translation>
        </message>
        <message>
            <source>{0} has too many neighbours.</source>
            <translation>{0} tiene demasiados vecinos.</translation>
        </message>
        <message>
            <source>{0} has {1} bytes at its source, {2} were expected.</source>
            <translation>{0} tiene {1} bytes en su origen y se esperaban {2}.</translation>
        </message>
        <message>
            <source>{0} has {1} × {2} pixels, too many.</source>
            <translation>{0} tiene {1} × {2} píxeles, demasiados.</translation>
        </message>
        <message>
            <source>{0} holds a film that was edited.</source>
            <translation>{0} contiene un video que se editó.</translation>
        </message>
        <message>
            <source>{0} holds a project already.</source>
            <translation>{0} ya contiene un proyecto.</translation>
        </message>
        <message>
            <source>{0} holds another project now.</source>
            <translation>{0} ahora contiene otro proyecto.</translation>
        </message>
        <message>
            <source>{0} holds another {1} now.</source>
            <translation>{0} ya contiene otro {1}.</translation>
        </message>
        <message>
            <source>{0} holds another {1}.</source>
            <translation>{0} ya contiene otro {1}.</translation>
        </message>
        <message>
            <source>{0} holds more than the catalogue says.</source>
            <translation>{0} contiene más de lo que dice el catálogo.</translation>
        </message>
        <message>
            <source>{0} holds no CLIP model: {1} is missing.</source>
            <translation>{0} no contiene ningún modelo CLIP: falta {1}.</translation>
        </message>
        <message>
            <source>{0} holds no list of entries.</source>
            <translation>{0} no contiene ninguna lista de entradas.</translation>
        </message>
        <message>
            <source>{0} holds no model.</source>
            <translation>{0} no contiene ningún modelo.</translation>
        </message>
        <message>
            <source>{0} holds no picture that can be decoded.</source>
            <translation>{0} no contiene ninguna imagen que se pueda decodificar.</translation>
        </message>
        <message>
            <source>{0} holds no picture.</source>
            <translation>{0} no contiene ninguna imagen.</translation>
        </message>
        <message>
            <source>{0} holds no sound.</source>
            <translation>{0} no contiene ningún sonido.</translation>
        </message>
        <message>
            <source>{0} holds {1} changes, not {2}.</source>
            <translation>{0} contiene {1} cambios, no {2}.</translation>
        </message>
        <message>
            <source>{0} in this bundle is not what its name says.</source>
            <translation>{0} en este paquete no es lo que dice su nombre.</translation>
        </message>
        <message>
            <source>{0} in this bundle unpacks to more than {1} times its size.</source>
            <translation>{0} en este paquete ocupa al descomprimirse más de {1} veces su tamaño.</translation>
        </message>
        <message>
            <source>{0} is a GGUF file, but no language model.</source>
            <translation>{0} es un archivo GGUF, pero no un modelo de lenguaje.</translation>
        </message>
        <message>
            <source>{0} is a file, not a folder.</source>
            <translation>{0} es un archivo, no una carpeta.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} es una carpeta.</translation>
        </message>
        <message>
            <source>{0} is a name inside a network, which is not followed.</source>
            <translation>{0} es un nombre dentro de una red, que no se sigue.</translation>
        </message>
        <message>
            <source>{0} is being made right now.</source>
            <translation>{0} se está creando ahora mismo.</translation>
        </message>
        <message>
            <source>{0} is cut off: part of its weights are missing.</source>
            <translation>{0} está cortado: falta parte de sus pesos.</translation>
        </message>
        <message>
            <source>{0} is damaged, or is not the package that was meant.</source>
            <translation>{0} está dañado, o no es el paquete que se buscaba.</translation>
        </message>
        <message>
            <source>{0} is damaged, or no bundle of a project.</source>
            <translation>{0} está dañado, o no es el paquete de un proyecto.</translation>
        </message>
        <message>
            <source>{0} is damaged: its head cannot be read.</source>
            <translation>{0} está dañado: no se puede leer su cabecera.</translation>
        </message>
        <message>
            <source>{0} is damaged: its tensors cannot be read.</source>
            <translation>{0} está dañado: no se pueden leer sus tensores.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1}</source>
            <translation>{0} está dañado: {1}</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} está vacío.</translation>
        </message>
        <message>
            <source>{0} is here again already.</source>
            <translation>{0} ya está aquí otra vez.</translation>
        </message>
        <message>
            <source>{0} is installed</source>
            <translation>{0} está instalado</translation>
        </message>
        <message>
            <source>{0} is larger than {1} MB.</source>
            <translation>{0} ocupa más de {1} MB.</translation>
        </message>
        <message>
            <source>{0} is neither CSV nor JSON.</source>
            <translation>{0} no es ni CSV ni JSON.</translation>
        </message>
        <message>
            <source>{0} is neither a .gguf nor a .onnx beside its .onnx.json.</source>
            <translation>{0} no es ni un .gguf ni un .onnx junto a su .onnx.json.</translation>
        </message>
        <message>
            <source>{0} is nested more than {1} levels deep.</source>
            <translation>{0} está anidado a más de {1} niveles.</translation>
        </message>
        <message>
            <source>{0} is nested too deeply.</source>
            <translation>{0} está anidado a demasiada profundidad.</translation>
        </message>
        <message>
            <source>{0} is no OpenTimelineIO file that can be read.</source>
            <translation>{0} no es un archivo OpenTimelineIO que se pueda leer.</translation>
        </message>
        <message>
            <source>{0} is no OpenTimelineIO file: it is not in UTF-8.</source>
            <translation>{0} no es un archivo OpenTimelineIO: no está en UTF-8.</translation>
        </message>
        <message>
            <source>{0} is no colour table: it {1}.</source>
            <translation>{0} no es una tabla de color: {1}.</translation>
        </message>
        <message>
            <source>{0} is no host's name.</source>
            <translation>{0} no es el nombre de un servidor.</translation>
        </message>
        <message>
            <source>{0} is no key of the cache.</source>
            <translation>{0} no es una clave de la caché.</translation>
        </message>
        <message>
            <source>{0} is no kind.</source>
            <translation>{0} no es ningún tipo.</translation>
        </message>
        <message>
            <source>{0} is no part of a film.</source>
            <translation>{0} no es una parte de un video.</translation>
        </message>
        <message>
            <source>{0} is no pronunciation.</source>
            <translation>{0} no es una pronunciación.</translation>
        </message>
        <message>
            <source>{0} is no table that can be read: {1} in line {2}.</source>
            <translation>{0} no es una tabla que se pueda leer: {1} en la línea {2}.</translation>
        </message>
        <message>
            <source>{0} is no time of a film.</source>
            <translation>{0} no es un tiempo de un video.</translation>
        </message>
        <message>
            <source>{0} is no time, as 75.5 or 1:15.</source>
            <translation>{0} no es un tiempo, como 75.5 o 1:15.</translation>
        </message>
        <message>
            <source>{0} is no time.</source>
            <translation>{0} no es una hora.</translation>
        </message>
        <message>
            <source>{0} is no web address.</source>
            <translation>{0} no es ninguna dirección web.</translation>
        </message>
        <message>
            <source>{0} is no {1}, which is what is missing.</source>
            <translation>{0} no es del tipo que falta: {1}.</translation>
        </message>
        <message>
            <source>{0} is not JSON: line {1}, {2}.</source>
            <translation>{0} no es JSON: línea {1}, {2}.</translation>
        </message>
        <message>
            <source>{0} is not UTF-8.</source>
            <translation>{0} no es UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a PyTorch checkpoint of the first format.</source>
            <translation>{0} no es un punto de control de PyTorch del primer formato.</translation>
        </message>
        <message>
            <source>{0} is not a UTF-8 text file.</source>
            <translation>{0} no es un archivo de texto UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a length of time.</source>
            <translation>{0} no es una duración.</translation>
        </message>
        <message>
            <source>{0} is not a table of comma-separated values.</source>
            <translation>{0} no es una tabla de valores separados por comas.</translation>
        </message>
        <message>
            <source>{0} is not a text in UTF-8.</source>
            <translation>{0} no es un texto en UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a web address.</source>
            <translation>{0} no es una dirección web.</translation>
        </message>
        <message>
            <source>{0} is not in the trash.</source>
            <translation>{0} no está en la papelera.</translation>
        </message>
        <message>
            <source>{0} is not valid TOML: {1}.</source>
            <translation>{0} no es TOML válido: {1}.</translation>
        </message>
        <message>
            <source>{0} is of no kind that serves here.</source>
            <translation>{0} no es de un tipo que sirva aquí.</translation>
        </message>
        <message>
            <source>{0} is offered on port {1}, and only 443 is followed.</source>
            <translation>{0} se ofrece en el puerto {1}, y solo se sigue el 443.</translation>
        </message>
        <message>
            <source>{0} is offered over nothing, and only https is followed.</source>
            <translation>{0} se ofrece sin protocolo, y solo se sigue https.</translation>
        </message>
        <message>
            <source>{0} is offered over {1}, and only https is followed.</source>
            <translation>{0} se ofrece por {1}, y solo se sigue https.</translation>
        </message>
        <message>
            <source>{0} is open.</source>
            <translation>{0} está abierto.</translation>
        </message>
        <message>
            <source>{0} is still being written.</source>
            <translation>Todavía se está escribiendo {0}.</translation>
        </message>
        <message>
            <source>{0} is there already, and is no evidence folder.</source>
            <translation>{0} ya existe, y no es una carpeta de pruebas.</translation>
        </message>
        <message>
            <source>{0} is there already.</source>
            <translation>{0} ya existe.</translation>
        </message>
        <message>
            <source>{0} is too large for how deeply it is nested.</source>
            <translation>{0} es demasiado grande para lo anidado que está.</translation>
        </message>
        <message>
            <source>{0} is too long to be a text for a film.</source>
            <translation>{0} es demasiado largo para ser el texto de un video.</translation>
        </message>
        <message>
            <source>{0} is used where it lies</source>
            <translation>{0} se usa donde está</translation>
        </message>
        <message>
            <source>{0} is whole</source>
            <translation>{0} está completo</translation>
        </message>
        <message>
            <source>{0} is {1}, too large.</source>
            <translation>{0} es {1}: demasiado grande.</translation>
        </message>
        <message>
            <source>{0} is {1}, too small.</source>
            <translation>{0} es {1}: demasiado pequeño.</translation>
        </message>
        <message>
            <source>{0} lacks columns: {1}.</source>
            <translation>A {0} le faltan columnas: {1}.</translation>
        </message>
        <message>
            <source>{0} lacks its own description.</source>
            <translation>{0} no tiene su propia descripción.</translation>
        </message>
        <message>
            <source>{0} leads into a private network ({1}), which is not followed.</source>
            <translation>{0} lleva a una red privada ({1}), que no se sigue.</translation>
        </message>
        <message>
            <source>{0} may only be spoken to over https.</source>
            <translation>Con {0} solo se puede hablar por https.</translation>
        </message>
        <message>
            <source>{0} minutes</source>
            <translation>{0} minutos</translation>
        </message>
        <message>
            <source>{0} models taken in</source>
            <translation>Modelos tomados: {0}</translation>
        </message>
        <message>
            <source>{0} names no file.</source>
            <translation>{0} no nombra ningún archivo.</translation>
        </message>
        <message>
            <source>{0} names no kept file.</source>
            <translation>{0} no nombra ningún archivo guardado.</translation>
        </message>
        <message>
            <source>{0} needs a key of yours.</source>
            <translation>{0} necesita una clave tuya.</translation>
        </message>
        <message>
            <source>{0} needs {1} GB, {2} GB are free at {3}.</source>
            <translation>{0} necesita {1} GB y quedan {2} GB libres en {3}.</translation>
        </message>
        <message>
            <source>{0} of this CLIP model is damaged.</source>
            <translation>{0} de este modelo CLIP está dañado.</translation>
        </message>
        <message>
            <source>{0} redirects in a circle.</source>
            <translation>{0} redirige en círculo.</translation>
        </message>
        <message>
            <source>{0} redirects to this machine, which is not followed.</source>
            <translation>{0} redirige a esta máquina, lo que no se sigue.</translation>
        </message>
        <message>
            <source>{0} refers from one part of itself to another, which is not read.</source>
            <translation>{0} remite de una parte suya a otra, lo que no se lee.</translation>
        </message>
        <message>
            <source>{0} refuses the key.</source>
            <translation>{0} rechaza la clave.</translation>
        </message>
        <message>
            <source>{0} seconds</source>
            <translation>{0} segundos</translation>
        </message>
        <message>
            <source>{0} sends slower than {1} bytes a second.</source>
            <translation>{0} envía a menos de {1} bytes por segundo.</translation>
        </message>
        <message>
            <source>{0} sends the file packed, which was not asked for.</source>
            <translation>{0} envía el archivo comprimido, lo que no se pidió.</translation>
        </message>
        <message>
            <source>{0} sent another part of {1} than was asked for.</source>
            <translation>{0} envió otra parte de {1} que la que se pidió.</translation>
        </message>
        <message>
            <source>{0} sent more than {1} MB.</source>
            <translation>{0} envió más de {1} MB.</translation>
        </message>
        <message>
            <source>{0} taken, {1} known, {2} left out ({3}: {4}).</source>
            <translation>{0} tomados, {1} conocidos, {2} fuera ({3}: {4}).</translation>
        </message>
        <message>
            <source>{0} taken, {1} known, {2} left out.</source>
            <translation>{0} tomados, {1} conocidos, {2} fuera.</translation>
        </message>
        <message>
            <source>{0} taken, {1} left out ({2}: {3}).</source>
            <translation>{0} tomados, {1} fuera ({2}: {3}).</translation>
        </message>
        <message>
            <source>{0} taken, {1} left out.</source>
            <translation>{0} tomados, {1} fuera.</translation>
        </message>
        <message>
            <source>{0} took longer than it may.</source>
            <translation>{0} tardó más de lo permitido.</translation>
        </message>
        <message>
            <source>{0} took too long to answer.</source>
            <translation>{0} tardó demasiado en responder.</translation>
        </message>
        <message>
            <source>{0} was downloaded, but is not there.</source>
            <translation>{0} se descargó, pero no está.</translation>
        </message>
        <message>
            <source>{0} was made by a newer version.</source>
            <translation>{0} se hizo con una versión más nueva.</translation>
        </message>
        <message>
            <source>{0} was written by a newer version: {1}</source>
            <translation>{0} se escribió con una versión más nueva: {1}</translation>
        </message>
        <message>
            <source>{0} would cost up to ${1} for this request, more than ${2}.</source>
            <translation>{0} costaría hasta ${1} por esta consulta, más de ${2}.</translation>
        </message>
        <message>
            <source>{0} would not answer.</source>
            <translation>{0} no quiso responder.</translation>
        </message>
        <message>
            <source>{0}: fetching {1}</source>
            <translation>{0}: descargando {1}</translation>
        </message>
        <message>
            <source>{0}: looking for {1}</source>
            <translation>{0}: buscando {1}</translation>
        </message>
        <message>
            <source>{0}: the catalogue has no hash for it; the server's, {1}…, is recorded</source>
            <translation>{0}: el catálogo no tiene su hash; se registra el del servidor, {1}…</translation>
        </message>
        <message>
            <source>{0}: {1} MB</source>
            <translation>{0}: {1} MB</translation>
        </message>
        <message>
            <source>{0}: {1} MB, licence {2}</source>
            <translation>{0}: {1} MB, licencia {2}</translation>
        </message>
        <message>
            <source>{0}: {1} of about {2} MB</source>
            <translation>{0}: {1} de unos {2} MB</translation>
        </message>
        <message>
            <source>{0}: {1} of {2} MB</source>
            <translation>{0}: {1} de {2} MB</translation>
        </message>
        <message>
            <source>“{0}” holds no file of a kind that is read.</source>
            <translation>«{0}» no contiene ningún archivo de un tipo que se lea.</translation>
        </message>
        <message>
            <source>“{0}” is {1} already.</source>
            <translation>«{0}» ya está {1}.</translation>
        </message>
        <message>
            <source>“{0}” is {1}.</source>
            <translation>«{0}» está {1}.</translation>
        </message>
        <message>
            <source>“{0}” lasts less than nothing.</source>
            <translation>«{0}» dura menos que nada.</translation>
        </message>
        <message>
            <source>“{0}” may not be fetched from the Internet Archive.</source>
            <translation>«{0}» no se puede descargar de Internet Archive.</translation>
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
            <source>Enter the passphrase</source>
            <translation>Escribir la frase de contraseña</translation>
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
