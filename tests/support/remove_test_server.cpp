// SPDX-License-Identifier: GPL-3.0-or-later
// Run by ctest before the first test and after the last one: every run begins with an empty server and leaves
// nothing.
#include "domain/error.h"
#include "support/test_server.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    try {
        viatica::test::TestServer::removeUnused();
    } catch (const viatica::Error& error) {
        // In use by another run over the same build folder, or damaged; the tests themselves will tell.
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 0;
}
