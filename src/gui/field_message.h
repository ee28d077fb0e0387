// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QLabel>
#include <QList>

#include <functional>

namespace viatica {

/// What is wrong with a field, below it; takes no room while there is nothing to say. The field is marked, and a
/// screen reader reads the message with it.
class FieldMessage final : public QLabel
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget* parent = nullptr);
    void attach(QWidget* field) { m_field = field; }
    [[nodiscard]] QWidget* field() const { return m_field; }
    /// An empty text clears it.
    void setMessage(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolor();
    QWidget* m_field = nullptr;
};

/// The messages of a form by the names of its columns. Leaving a field checks that field; saving checks all.
class FormMessages final : public QObject
{
    Q_OBJECT

public:
    using Validate = std::function<FieldErrors()>;

    /// @p validate has all faults of what the form holds now.
    FormMessages(QObject* parent, Validate validate);
    void add(const QString& column, QWidget* field, FieldMessage* message) { add(column, QList{field}, message); }
    /// A value that takes several fields (a date and a time): leaving any of them checks it. The first is marked.
    void add(const QString& column, const QList<QWidget*>& fields, FieldMessage* message);

    /// Shows all faults. Returns true when there are none; else the first faulty field gets the focus.
    bool check();
    /// Shows what the services found. Returns the messages that belong to no field of this form.
    [[nodiscard]] QStringList show(const FieldErrors& faults);
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry
    {
        QString column;
        QList<QWidget*> fields;
        FieldMessage* message;
    };
    [[nodiscard]] FieldErrors faults() const;
    void focusFirstFault();

    QList<Entry> m_entries;
    Validate m_validate;
};

} // namespace viatica
