// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace viatica {

/// What can be taken back, the newest last. Each entry says what was done ("“Tokyo” was deleted") and knows how to
/// undo it.
class UndoHistory final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Entry
    {
        QString done;                ///< a sentence for the bar
        std::function<void()> undo;
    };

    void push(Entry entry);
    /// Takes the newest entry back. One that fails is pushed again by its owner.
    void undo();
    void clear();
    [[nodiscard]] bool canUndo() const { return !m_entries.isEmpty(); }
    /// What the newest entry did; empty when there is none.
    [[nodiscard]] QString newest() const { return m_entries.isEmpty() ? QString() : m_entries.last().done; }

Q_SIGNALS:
    void pushed(const QString& done);
    void changed();

private:
    QList<Entry> m_entries;
};

} // namespace viatica
