// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/item_form.h"

#include <memory>

namespace Ui {
class HotelForm;
}

namespace viatica {

/// The fields of a stay: the city tells zone and position, the dates tell the nights.
class HotelForm final : public ItemForm
{
    Q_OBJECT

public:
    HotelForm(const FormLists& lists, QWidget* parent = nullptr);
    ~HotelForm() override;

    void begin(const TripContext& trip, const QDate& today) override;
    void show(const AnyItem& item) override;
    void write(AnyItem& item) const override;
    void addMessages(FormMessages& messages) override;
    [[nodiscard]] FieldErrors problems() const override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget* firstField() const override;

private:
    void setZone(const QString& zone);
    void proposeCheckOut();
    void update();

    std::unique_ptr<Ui::HotelForm> m_ui;
    FormLists m_lists;
    QDate m_lastCheckIn;
    bool m_checkOutTouched = false;
    bool m_showing = false;
};

} // namespace viatica
