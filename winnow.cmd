@echo off
rem Starts Winnow from any folder on Windows; builds it first if that has not been done.
rem After changing sources, build with: mvnw -q -Dmaven.test.skip -Dspotless.check.skip package
setlocal
set "HOME_DIR=%~dp0"
set "JAVA_CMD=java"
if defined JAVA_HOME set "JAVA_CMD=%JAVA_HOME%\bin\java"
if not exist "%HOME_DIR%target\winnow.jar" (
    echo winnow: building, the first time this takes a few minutes ... 1>&2
    pushd "%HOME_DIR%"
    call mvnw.cmd -q -B -Dmaven.test.skip -Dmaven.source.skip -Dmaven.javadoc.skip -Dspotless.check.skip package 1>&2 || (popd & exit /b 1)
    popd
)
"%JAVA_CMD%" -Dfile.encoding=UTF-8 %WINNOW_OPTS% -jar "%HOME_DIR%target\winnow.jar" %*
exit /b %ERRORLEVEL%
