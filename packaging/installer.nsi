; The setup program: for one user, without administrator rights, in French and English.
; dev_windows.py runs makensis with VERSION, NUMBERS, FOLDER, ICON, OUT, KILOBYTES and, to sign, SIGN.
; Silent: `Equilibre-setup-VERSION.exe /S`; exit code 0 done, 2 refused because the program
; runs, a file of it is held open or the disk is full.
Unicode true
Target amd64-unicode
; QUICK is for trials of an upgrade, which need no small file.
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh

!define NAME "Équilibre"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Equilibre"
!define CLASSES "Software\Classes"
!define TYPE "Equilibre.Book"
!define DATA "$LOCALAPPDATA\Equilibre"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Equilibre"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} ${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "${NAME}"
VIAddVersionKey LegalCopyright "Licence MIT"

; The place of the code signature. SIGN is the command of EQUILIBRE_SIGN; it gets the file's name and signs it in place.
; The programs are signed before they are packed, by dev_windows.py.
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
  !finalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\Equilibre.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' own language is taken where it is one of these, else the first.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString RUNS ${LANG_ENGLISH} "${NAME} is open. Close it, then try again."
LangString RUNS ${LANG_FRENCH} "${NAME} est ouvert. Fermez-le, puis réessayez."
LangString FULL ${LANG_ENGLISH} "The files could not be written: is the disk full? Nothing was changed."
LangString FULL ${LANG_FRENCH} "Les fichiers n’ont pas pu être écrits : le disque est-il plein ? Rien n’a été changé."
LangString HELD ${LANG_ENGLISH} "Another program has a file of ${NAME} open. The present version was kept; try again in a moment."
LangString HELD ${LANG_FRENCH} "Un autre programme tient ouvert un fichier d’${NAME}. La version présente est gardée ; réessayez dans un instant."
LangString BOOK ${LANG_ENGLISH} "${NAME} book"
LangString BOOK ${LANG_FRENCH} "Dossier ${NAME}"

; Windows lets nobody write to a program that runs.
!macro NOTE_WHETHER_IT_RUNS FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "runs"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro REFUSE_WHILE_IT_RUNS UN
Function ${UN}RefuseWhileItRuns
  again:
  StrCpy $1 ""
  !insertmacro NOTE_WHETHER_IT_RUNS "$INSTDIR\Equilibre.exe"
  !insertmacro NOTE_WHETHER_IT_RUNS "$INSTDIR\equilibre-cli.exe"
  ${If} $1 != ""
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_IT_RUNS ""
!insertmacro REFUSE_WHILE_IT_RUNS "un."

; Moves what the program is made of; the error flag then says that something stayed behind.
!macro MOVE_ALL FROM TO
  ClearErrors
  !insertmacro MOVE "${FROM}" "${TO}" "_internal"
  !insertmacro MOVE "${FROM}" "${TO}" "Equilibre.exe"
  !insertmacro MOVE "${FROM}" "${TO}" "equilibre-cli.exe"
!macroend
!macro MOVE FROM TO PART
  ${If} ${FileExists} "${FROM}\${PART}"
    Rename "${FROM}\${PART}" "${TO}\${PART}"
  ${EndIf}
!macroend

Function TakeTheOldBack
  !insertmacro MOVE_ALL "$INSTDIR\old" "$INSTDIR"
  RMDir "$INSTDIR\old"
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  MessageBox MB_OK|MB_ICONSTOP "$(HELD)" /SD IDOK
  SetErrorLevel 2
  Quit
FunctionEnd

Function TellTheShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
Function un.TellTheShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

Section
  SetShellVarContext current
  Call RefuseWhileItRuns
  ; All is written beside the old version first, so that a full disk leaves that one as it was.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "$(FULL)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetOutPath "$INSTDIR"
  ; The old version steps aside before the new one comes, so that a file which somebody holds undoes nothing.
  RMDir /r "$INSTDIR\old"
  CreateDirectory "$INSTDIR\old"
  !insertmacro MOVE_ALL "$INSTDIR" "$INSTDIR\old"
  ${If} ${Errors}
    Call TakeTheOldBack
  ${EndIf}
  !insertmacro MOVE_ALL "$INSTDIR\new" "$INSTDIR"
  ${If} ${Errors}
    !insertmacro MOVE_ALL "$INSTDIR" "$INSTDIR\new"
    Call TakeTheOldBack
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  RMDir "$INSTDIR\new"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Equilibre.exe"

  WriteRegStr HKCU "${CLASSES}\.equilibre" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "$(BOOK)"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\Equilibre.exe,0"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\Equilibre.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Equilibre.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  Call TellTheShell
SectionEnd

; Books stay, wherever they are, and so do their backups; what the program kept for itself goes.
Section Uninstall
  SetShellVarContext current
  Call un.RefuseWhileItRuns
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Equilibre.exe"
  Delete "$INSTDIR\equilibre-cli.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "${DATA}\settings.ini"
  RMDir /r "${DATA}\cache"
  RMDir /r "${DATA}\logs"
  RMDir "${DATA}"
  ReadRegStr $0 HKCU "${CLASSES}\.equilibre" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "${CLASSES}\.equilibre"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  Call un.TellTheShell
SectionEnd
