@echo off
rem Yagura on Windows, from its sources: build, start the console or the engine, import, export. Never tried on a
rem Windows machine; see the README.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
set "VERB=%~1"
if "%VERB%"=="" set "VERB=--help"
if "%VERB%"=="--help" goto help
if not "%VERB%"=="run" if not "%VERB%"=="engine" if not "%VERB%"=="import" if not "%VERB%"=="export" if not "%VERB%"=="test" if not "%VERB%"=="package" goto help
set "HOME_DIR=%USERPROFILE%\.yagura"
if "%~2"=="--home" set "HOME_DIR=%~3"
call :console
set "NL="
if exist "%HOME_DIR%\console.lang" for /f "usebackq" %%W in ("%HOME_DIR%\console.lang") do (
  if "%%W"=="ja" set "NL=-nl ja"
  if "%%W"=="en" set "NL=-nl en"
)
start "" /wait "%JAVA_HOME%\bin\javaw.exe" %JVM% -Dyagura.console=off -jar "%LAUNCHER%" -data "%HOME_DIR%\workspace" -configuration "%HOME_DIR%\program\console" %NL% --home "%HOME_DIR%"
rem 23: the console wants to start anew, as after a change of its language
if !errorlevel!==23 goto console
exit /b !errorlevel!

:findjdk
if not defined JAVA_HOME_FOUND (
  echo yagura: a JDK 25 or newer is needed. Install Temurin 25 from https://adoptium.net, set JAVA_HOME to its folder and start again. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JAVA_HOME_FOUND%"
if "%VERB%"=="test" (
  call "%HERE%mvnw.cmd" -B verify
  exit /b !errorlevel!
)
if "%VERB%"=="package" (
  call "%HERE%mvnw.cmd" -B -q package -DnoTests -DallPlatforms
  exit /b !errorlevel!
)
set "PRODUCT=engine"
if "%VERB%"=="run" set "PRODUCT=console"
set "BUILT=%HERE%releng\org.yagura.%PRODUCT%.product\target\products\org.yagura.%PRODUCT%.product\win32\win32\x86_64"
if not exist "%BUILT%" (
  echo yagura: building, the first time takes a few minutes ... 1>&2
  call "%HERE%mvnw.cmd" -B -q package -DnoTests -DallPlatforms
  if errorlevel 1 exit /b 1
)
for %%L in ("%BUILT%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%L"
if not exist "%HOME_DIR%\logs" mkdir "%HOME_DIR%\logs"
set JVM="@%BUILT%\%PRODUCT%.options" "-Dyagura.logs=%HOME_DIR%\logs"
if "%VERB%"=="run" (
  call :console
  exit /b !errorlevel!
) else (
  "%JAVA_HOME%\bin\java.exe" %JVM% -jar "%LAUNCHER%" -data @none -configuration "%HOME_DIR%\program\%VERB%" %*
)
exit /b %errorlevel%

:findjdk
for %%D in ("%YAGURA_JDK%" "%JAVA_HOME%") do call :tryjdk %%D
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%USERPROFILE%\.jdks\*") do call :tryjdk "%%~D"
exit /b 0

:tryjdk
if defined JAVA_HOME_FOUND exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  set "V=%%~V"
  set "V=!V:"=!"
  if !V! geq 25 set "JAVA_HOME_FOUND=%~1"
)
exit /b 0

:help
echo yagura.cmd run^|engine^|import^|export^|test^|package [--home DIR] ...
exit /b 0
