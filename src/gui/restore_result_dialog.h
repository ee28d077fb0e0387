// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trash_service.h"

#include <QDialog>

namespace viatica {

/// What came back from the trash, and what of it could not, as sentences. Deletes itself when it closes.
class RestoreResultDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreResultDialog(const QList<RestoreReport>& reports, QWidget* parent = nullptr);
    [[nodiscard]] const QStringList& sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

/// Opens the dialog when something was left out.
void showLeftOut(QWidget* parent, const QList<RestoreReport>& reports);

} // namespace viatica
