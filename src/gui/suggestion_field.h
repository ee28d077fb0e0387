// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/suggestion_model.h"

#include <QLineEdit>

class QAbstractItemView;
class QCompleter;

namespace viatica {

/// A field that offers answers while somebody types: at most 20 rows below it, the first one chosen. Up and Down
/// choose, Return and Tab take the chosen row (Tab goes on to the next field), Escape closes the list alone. Without a
/// list Down opens it. What the value means can be said inside, behind the text.
class SuggestionField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SuggestionField(QWidget* parent = nullptr);
    ~SuggestionField() override;

    [[nodiscard]] bool isListShown() const;
    /// The open list, else the one that would open.
    [[nodiscard]] QAbstractItemView& list() const;
    [[nodiscard]] const SuggestionModel& suggestions() const { return *m_model; }
    [[nodiscard]] const QString& hint() const { return m_hint; }
    /// Whether a question is on its way, as while the lists are being read: what was typed may mean more then.
    [[nodiscard]] bool isAsking() const { return m_asking; }

Q_SIGNALS:
    /// isAsking() is no more.
    void answered();

protected:
    static constexpr int mostRows = 20;

    /// Looks for answers to what was typed, and hands them to offer().
    virtual void lookUp(const QString& typed) = 0;
    /// A row of the list was taken.
    virtual void take(int row) = 0;
    /// The field is being left: what was typed becomes the value.
    virtual void settle() {}
    /// The field is being entered.
    virtual void begin() {}

    /// Shows these below the field, if it has the keyboard; closes the list when there are none.
    void offer(const QList<Suggestion>& suggestions);
    void closeList();
    void setAsking(bool asking);
    /// What the value means, in secondary colour behind it; also for screen readers.
    void setHint(const QString& hint);

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takeCurrent();

    SuggestionModel* m_model;
    QCompleter* m_completer;
    QString m_hint;
    bool m_asking = false;
};

} // namespace viatica
