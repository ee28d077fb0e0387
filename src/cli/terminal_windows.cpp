// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/credentials.h"
#include "cli/runtime.h"

#include <QScopeGuard>

#include <array>

#include <windows.h>

namespace viatica {

std::optional<QString> askPassword(const QString& prompt)
{
    const HANDLE input = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, nullptr,
                                     OPEN_EXISTING, 0, nullptr);
    const HANDLE output =
        CreateFileW(L"CONOUT$", GENERIC_WRITE, FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    const auto closed = qScopeGuard([&] {
        CloseHandle(input);
        CloseHandle(output);
    });
    DWORD before = 0;
    if (input == INVALID_HANDLE_VALUE || !GetConsoleMode(input, &before))
        return std::nullopt;
    const auto print = [output](const QString& text) {
        DWORD written = 0;
        WriteConsoleW(output, text.utf16(), DWORD(text.size()), &written, nullptr);
    };
    SetConsoleMode(input, (before & ~DWORD(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT);
    const auto echoing = qScopeGuard([&] {
        SetConsoleMode(input, before);
        print(QStringLiteral("\r\n"));
    });
    print(prompt);
    std::array<wchar_t, 4096> line{};
    DWORD count = 0;
    if (!ReadConsoleW(input, line.data(), DWORD(line.size()), &count, nullptr))
        throw Runtime::cancelled();
    while (count > 0 && (line[count - 1] == L'\n' || line[count - 1] == L'\r'))
        --count;
    return QString::fromWCharArray(line.data(), int(count));
}

} // namespace viatica
