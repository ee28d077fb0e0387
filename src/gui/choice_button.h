// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace viatica {

/// One of several values to choose from, drawn as a card of the column's width; its text wraps and is never cut.
class ChoiceButton final : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& place) const override;

private:
    [[nodiscard]] int edge() const;
    [[nodiscard]] int indicator() const;
    [[nodiscard]] QRect textBox(const QRect& all) const;
};

} // namespace viatica
