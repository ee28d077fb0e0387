// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringView>

#include <concepts>

namespace viatica {

struct CsvOptions
{
    /// Three bytes in front that make some spreadsheets read the file as UTF-8; other programs may stumble
    /// over them.
    bool byteOrderMark = false;
};

/// Writes RFC 4180 into memory: UTF-8, records end with CR LF, a cell is quoted where it has to be.
///
/// A text that a spreadsheet would run as a formula (it begins with = + - @, their full-width forms, a tab or
/// a line end) gets an apostrophe in front, which spreadsheets take for "this is text". So that nothing is
/// lost on the way back, a text that already reads like a guarded one gets a further apostrophe; unguarded()
/// takes one away.
///
/// The guard is for texts only. Numbers, dates and instants are written by their own functions, come from the
/// program and not from a person's keyboard, and are left as they are: -5 stays a number, while a trip named
/// "-5" is '-5.
class CsvWriter
{
public:
    explicit CsvWriter(const CsvOptions& options = {});

    CsvWriter& text(QStringView value);
    template <std::integral Integer>
    CsvWriter& number(Integer value)
    {
        return cell(QByteArray::number(value));
    }
    CsvWriter& date(const QDate& value);
    /// In UTC with "Z", to the millisecond.
    CsvWriter& instant(const QDateTime& value);
    void endRecord();

    /// The records written since the last call, to be passed on to a file. Not within a record.
    [[nodiscard]] QByteArray take();

    /// The text as it was before guarding.
    [[nodiscard]] static QString unguarded(QStringView cell);

private:
    CsvWriter& cell(QByteArrayView utf8);

    QByteArray m_buffer;
    qsizetype m_recordStart = 0;
    bool m_recordBegun = false;
};

} // namespace viatica
