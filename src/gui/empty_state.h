// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace viatica {

/// What an empty page shows: what belongs here, and the first step towards it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void show(const QString& icon, const QString& title, const QString& text, const QString& action = {});
    /// The text's width in pixels at most; lines break there.
    void setTextWidth(int width);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void redraw();
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace viatica
