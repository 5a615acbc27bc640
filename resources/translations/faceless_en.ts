<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AssistDialog</name>
        <message numerus="yes">
            <source>Took %n file(s) from your downloads.</source>
            <translation>
                <numerusform>Took %n file from your downloads.</numerusform>
                <numerusform>Took %n files from your downloads.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n file(s) like this one. The best is “{title}”.</source>
            <translation>
                <numerusform>%n file looks like this one. The best is “{title}”.</numerusform>
                <numerusform>%n files look like this one. The best is “{title}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n time(s) more</source>
            <translation>
                <numerusform>and once more</numerusform>
                <numerusform>and %n times more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n thing(s) to know</source>
            <translation>
                <numerusform>%n thing to know</numerusform>
                <numerusform>%n things to know</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HarvestDialog</name>
        <message numerus="yes">
            <source>Brought %n new file(s).</source>
            <translation>
                <numerusform>Brought %n new file.</numerusform>
                <numerusform>Brought %n new files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There would be %n new file(s).</source>
            <translation>
                <numerusform>There would be %n new file.</numerusform>
                <numerusform>There would be %n new files.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message numerus="yes">
            <source>%n of its files are missing.</source>
            <translation>
                <numerusform>%n of its files is missing.</numerusform>
                <numerusform>%n of its files are missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message numerus="yes">
            <source>%n project(s)</source>
            <translation>
                <numerusform>%n project</numerusform>
                <numerusform>%n projects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Relinking</name>
        <message numerus="yes">
            <source>%n file(s) found again.</source>
            <translation>
                <numerusform>%n file is found again.</numerusform>
                <numerusform>%n files are found again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) missing. What has the same content is taken back by itself.</source>
            <translation>
                <numerusform>%n file is missing. One with the same content is taken back by itself.</numerusform>
                <numerusform>%n files are missing. Those with the same content are taken back by themselves.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%n minute ago</numerusform>
                <numerusform>%n minutes ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Taking</name>
        <message numerus="yes">
            <source>Wrote a list of %n file(s).</source>
            <translation>
                <numerusform>Wrote a list of %n file.</numerusform>
                <numerusform>Wrote a list of %n files.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WatchDialog</name>
        <message numerus="yes">
            <source>Took %n file(s) from the watched folders.</source>
            <translation>
                <numerusform>Took %n file from the watched folders.</numerusform>
                <numerusform>Took %n files from the watched folders.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Watching %n folder(s)</source>
            <translation>
                <numerusform>Watching %n folder</numerusform>
                <numerusform>Watching %n folders</numerusform>
            </translation>
        </message>
    </context>
</TS>
