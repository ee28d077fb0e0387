// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace viatica {

/// Makes a text safe and single-lined for a terminal: what other people wrote must not move the cursor or
/// change colours.
[[nodiscard]] QString printable(QStringView text);
/// How many columns of a terminal a text takes: wide characters two, combining ones none.
[[nodiscard]] int columnsOf(QStringView text);

/// What a command prints, in UTF-8 whatever the locale: tables and sentences for a person, or with --json one
/// document.
class Output
{
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }

    /// With --json only.
    void document(const QJsonObject& object) const;
    /// Without --json only.
    void line(const QString& text) const;
    /// Without --json only. Columns are aligned; the last one is not filled up.
    void table(const QStringList& headings, const QList<QStringList>& rows) const;
    /// Lines "name  value". Without --json only.
    void properties(const QList<std::pair<QString, QString>>& entries) const;
    /// Exactly these bytes, in either form. @throws Error(Internal) when they cannot be written, as all of
    /// the above
    static void raw(const QByteArray& bytes);

    /// On the standard error: what a person should know beside the result.
    static void note(const QString& sentence);
    /// The sentence and those of the fields on the standard error; with --json also the object on the
    /// standard output.
    void error(const Error& error) const;
    /// The same for wrong usage, of the kind "Usage".
    void usageError(const QString& sentence) const;

private:
    void failure(const QString& kind, const QString& sentence, const FieldErrors& fields) const;

    bool m_json;
};

/// A list as JSON: items, total where it is counted, and the cursor of the next page or null.
[[nodiscard]] QJsonObject jsonList(const QJsonArray& items, const QString& next = {});

} // namespace viatica
