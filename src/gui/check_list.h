// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/connection_check.h"

#include <QWidget>

class QGridLayout;

namespace viatica {

/// What a test of a connection found, step by step: a mark, a word for the step, and the sentence.
class CheckList final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget* parent = nullptr);
    void show(const ConnectionReport& report);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addLine(int row, const CheckLine& line);

    ConnectionReport m_report;
    QGridLayout* m_layout;
};

} // namespace viatica
