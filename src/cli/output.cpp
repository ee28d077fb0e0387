// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

/// @returns false when not all of it got out
bool write(std::FILE* file, const QByteArray& bytes)
{
    const size_t written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    return std::fflush(file) == 0 && written == size_t(bytes.size());
}

bool isWide(char32_t c)
{
    // East Asian wide and full-width forms, and the pictures that terminals draw over two columns.
    static constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges{{{0x1100, 0x115F},
                                                                          {0x2E80, 0x303E},
                                                                          {0x3041, 0xA4CF},
                                                                          {0xAC00, 0xD7A3},
                                                                          {0xF900, 0xFAFF},
                                                                          {0xFE30, 0xFE6F},
                                                                          {0xFF00, 0xFF60},
                                                                          {0x1F300, 0x1F9FF},
                                                                          {0x20000, 0x3FFFD}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

int columnsOfPoint(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

QString filled(const QString& cell, int columns)
{
    return cell + QString(std::max(0, columns - columnsOf(QStringView(cell))), QLatin1Char(' '));
}

} // namespace

QString printable(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        const bool isBidiControl =
            (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            safe += QLatin1Char(' ');
        else if (c.category() != QChar::Other_Control && !isBidiControl)
            safe += c;
        else if (!isBidiControl)
            safe += QChar(QChar::ReplacementCharacter);
    }
    return safe;
}

int columnsOf(QStringView text)
{
    const QList<uint> points = text.toUcs4();
    int columns = 0;
    for (const uint point : points)
        columns += columnsOfPoint(char32_t(point));
    return columns;
}

void Output::document(const QJsonObject& object) const
{
    if (m_json)
        raw(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Output::line(const QString& text) const
{
    if (!m_json)
        raw(text.toUtf8() + '\n');
}

void Output::table(const QStringList& headings, const QList<QStringList>& rows) const
{
    if (m_json)
        return;
    QList<QStringList> cells{headings};
    for (const QStringList& row : rows) {
        QStringList safe;
        for (const QString& cell : row)
            safe << printable(cell);
        cells << safe;
    }
    QList<int> widths(headings.size(), 0);
    for (const QStringList& row : std::as_const(cells))
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), columnsOf(QStringView(row.at(i))));
    QString text;
    for (const QStringList& row : std::as_const(cells)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? filled(row.at(i), widths.at(i) + 2) : row.at(i);
        text += QLatin1Char('\n');
    }
    raw(text.toUtf8());
}

void Output::properties(const QList<std::pair<QString, QString>>& entries) const
{
    if (m_json)
        return;
    int width = 0;
    for (const auto& entry : entries)
        width = std::max(width, columnsOf(QStringView(entry.first)));
    QString text;
    for (const auto& [name, value] : entries) {
        // Texts of several lines keep them, set in below their name.
        const QStringList lines = value.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i)
            text += filled(i == 0 ? name : QString(), width + 2) + printable(lines.at(i)) + QLatin1Char('\n');
    }
    raw(text.toUtf8());
}

void Output::raw(const QByteArray& bytes)
{
    // A reader that went away has seen enough.
    if (!write(stdout, bytes) && errno != EPIPE)
        throw Error(ErrorKind::Internal,
                    Messages::tr("The output cannot be written: %1.").arg(qt_error_string()));
}

void Output::note(const QString& sentence)
{
    write(stderr, sentence.toUtf8() + '\n');
}

void Output::error(const Error& error) const
{
    failure(toString(error.kind()), error.message(), error.fields());
}

void Output::usageError(const QString& sentence) const
{
    failure(QStringLiteral("Usage"), sentence, {});
}

void Output::failure(const QString& kind, const QString& sentence, const FieldErrors& fields) const
{
    QStringList names = fields.keys();
    names.sort();
    QString text = printable(sentence);
    QJsonObject fieldObject;
    for (const QString& name : std::as_const(names)) {
        const QString fault = fields.value(name);
        fieldObject.insert(name, fault);
        if (fault != sentence)
            text += QLatin1String("\n  ") + name + QLatin1String(": ") + printable(fault);
    }
    note(text);
    const QJsonObject object{{QStringLiteral("kind"), kind},
                             {QStringLiteral("message"), sentence},
                             {QStringLiteral("fields"), fieldObject}};
    // Where this cannot be written either, the exit status has to say it.
    if (m_json)
        write(stdout, QJsonDocument(object).toJson());
}

QJsonObject jsonList(const QJsonArray& items, const QString& next)
{
    return {{QStringLiteral("items"), items},
            {QStringLiteral("next"), next.isEmpty() ? QJsonValue() : QJsonValue(next)}};
}

} // namespace viatica
