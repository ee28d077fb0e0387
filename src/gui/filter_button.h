// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <optional>

namespace viatica {

/// One of the choices above a list, with the number of rows it has: "Upcoming 4".
class FilterButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterButton(const QString& text, QWidget* parent = nullptr);
    void setCount(std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString countText() const;
    std::optional<qint64> m_count;
};

} // namespace viatica
