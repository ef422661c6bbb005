#!/bin/sh
# Bấm đúp để mở trang sửa nội dung. Chưa ai thử tệp này trên máy Mac thật: hỏng ở đâu thì báo người phụ trách kỹ thuật.
# Opens the editor (npm run edit). Not tried on a real Mac.
cd "$(dirname "$0")/../.." || exit 1
if ! command -v node >/dev/null; then
  echo 'Máy chưa có Node. Nhờ người phụ trách kỹ thuật cài Node và chạy "npm install" một lần.'
  read -r _
  exit 1
fi
node src/commands/run.mjs edit
