// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/item_form.h"

#include <memory>

namespace Ui {
class CarRentalForm;
}

namespace viatica {

/// The fields of a rented car: it is returned where it was picked up, until somebody says otherwise.
class CarRentalForm final : public ItemForm
{
    Q_OBJECT

public:
    CarRentalForm(const FormLists& lists, QWidget* parent = nullptr);
    ~CarRentalForm() override;

    void begin(const TripContext& trip, const QDate& today) override;
    void show(const AnyItem& item) override;
    void write(AnyItem& item) const override;
    void addMessages(FormMessages& messages) override;
    [[nodiscard]] FieldErrors problems() const override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget* firstField() const override;

private:
    void pickupPlaceChanged();
    void zonesChanged();
    void proposeReturn();
    void update();

    std::unique_ptr<Ui::CarRentalForm> m_ui;
    QDate m_lastPickup;
    bool m_returnPlaceTouched = false; ///< the car goes elsewhere, or somebody has said so
    bool m_returnDateTouched = false;
    bool m_showing = false;
};

} // namespace viatica
