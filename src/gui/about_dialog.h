// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class AboutDialog;
}

namespace viatica {

class Dialogs;

/// What the program is, its licence, and whose work is in it. Deletes itself when it is closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(Dialogs& dialogs, QWidget* parent = nullptr);
    ~AboutDialog() override;

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace viatica
