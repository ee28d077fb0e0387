// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace viatica {

/// One of a few large choices: an icon, a title and a sentence. Return and Space choose it, Up and Down go to
/// its neighbours. The preferred one carries the accent.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    Q_PROPERTY(QString explanation READ explanation WRITE setExplanation)
    Q_PROPERTY(bool preferred READ isPreferred WRITE setPreferred)

public:
    explicit ChoiceCard(QWidget* parent = nullptr);

    [[nodiscard]] QString iconName() const { return m_icon; }
    void setIconName(const QString& name);
    [[nodiscard]] QString explanation() const { return m_explanation; }
    /// Also what a screen reader says after the title.
    void setExplanation(const QString& text);
    [[nodiscard]] bool isPreferred() const { return m_preferred; }
    void setPreferred(bool preferred);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Measures
    {
        int edge, disc, gap, chevron;
    };
    [[nodiscard]] Measures measures() const;
    [[nodiscard]] QRect textArea(int width, int height) const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int titleHeight() const;

    QString m_icon;
    QString m_explanation;
    bool m_preferred = false;
};

} // namespace viatica
