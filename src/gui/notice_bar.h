// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace viatica {

/// A line that says something and offers one thing to do: a lost connection, a failure, a deletion to undo. Hidden
/// while there is nothing to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Problem };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// @p action is the button's text; without one there is no button. With @p duration it goes by itself, but not
    /// while the pointer or the keyboard is on it.
    void show(Kind kind, const QString& text, const QString& action = {}, std::function<void()> onAction = {},
              std::chrono::milliseconds duration = {});
    /// A problem that lasts as long as the connection is lost: once it is back, @p afterwards takes its place.
    void showUntilConnected(const QString& problem, const QString& afterwards);
    void connectionIsBack();
    /// A second thing to do, until the bar shows something else.
    void setAlternative(const QString& action, std::function<void()> onAction);
    /// A word beside the text that may change without anybody being alerted; it goes with the bar.
    void setNote(const QString& note);
    [[nodiscard]] QString note() const;
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button() const { return m_button; }
    [[nodiscard]] QPushButton* alternative() const { return m_alternative; }
    void setClosable(bool closable);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool isAttended() const;

    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_note;
    QPushButton* m_button;
    QPushButton* m_alternative;
    QToolButton* m_close;
    QTimer m_timer{this};
    std::function<void()> m_onAction;
    std::function<void()> m_onAlternative;
    QString m_afterwards; ///< what takes the place of a problem once the connection is back
    Kind m_kind = Kind::Information;
};

/// Room for a NoticeBar at the edge of a window: its margins are there only while the bar is.
class NoticeSlot final : public QWidget
{
    Q_OBJECT

public:
    NoticeSlot(NoticeBar* bar, const QMargins& margins, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace viatica
