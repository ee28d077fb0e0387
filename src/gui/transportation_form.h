// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/item_form.h"

#include <memory>

namespace Ui {
class TransportationForm;
}

namespace viatica {

/// The fields of a ride on the ground or on water: the places tell zones and positions, both ends the duration.
class TransportationForm final : public ItemForm
{
    Q_OBJECT

public:
    TransportationForm(const FormLists& lists, QWidget* parent = nullptr);
    ~TransportationForm() override;

    void begin(const TripContext& trip, const QDate& today) override;
    void show(const AnyItem& item) override;
    void write(AnyItem& item) const override;
    void addMessages(FormMessages& messages) override;
    [[nodiscard]] FieldErrors problems() const override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget* firstField() const override;

private:
    void zonesChanged();
    void proposeArrival();
    void update();

    std::unique_ptr<Ui::TransportationForm> m_ui;
    bool m_arrivalTouched = false; ///< its day was chosen by hand
    bool m_showing = false;
};

} // namespace viatica
