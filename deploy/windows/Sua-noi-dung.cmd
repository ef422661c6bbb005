@echo off
rem Bam dup de mo trang sua noi dung. Chua ai thu tep nay tren Windows that: hong o dau thi bao nguoi phu trach ky thuat.
rem Opens the editor (npm run edit). Not tried on a real Windows machine.
cd /d "%~dp0..\.."
where node >nul 2>nul
if errorlevel 1 (
  echo May chua co Node. Nho nguoi phu trach ky thuat cai Node va chay "npm install" mot lan.
  pause
  exit /b 1
)
node src\commands\run.mjs edit
pause
