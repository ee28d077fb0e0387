// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace viatica {

/// A password: hidden, with a button that shows it while one checks what was typed.
class PasswordEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget* parent = nullptr);

private:
    void setShown(bool shown);
    QAction* m_eye;
};

} // namespace viatica
