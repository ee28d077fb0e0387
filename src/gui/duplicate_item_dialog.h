// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"

#include <QDialog>

#include <memory>

namespace Ui {
class DuplicateItemDialog;
}

namespace viatica {

class FormMessages;

/// Asks on which day the copy of a booking begins. Deletes itself when it closes.
class DuplicateItemDialog final : public QDialog
{
    Q_OBJECT

public:
    DuplicateItemDialog(const AnyItem& item, const QDate& today, QWidget* parent = nullptr);
    ~DuplicateItemDialog() override;

Q_SIGNALS:
    /// A day of the calendar where the booking begins.
    void chosen(const QDate& day);

private:
    void choose();

    std::unique_ptr<Ui::DuplicateItemDialog> m_ui;
    FormMessages* m_messages;
};

} // namespace viatica
