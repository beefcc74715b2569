// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// keystore_probe FOLDER refuse|session|file PATIENCE [COMMAND...]: opens the key store of the session that it is
// started in, and runs `place`, `keep UID HEX`, `key UID`, `forget UID` in turn. Prints one line each: what came out,
// or the kind of the error and its sentences.

#include "secrets/keystore.h"

#include "support/support.h"

#include <QCoreApplication>
#include <QHash>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

QString words(const Error &error)
{
    static const QHash<Error::Kind, QString> names{
        {Error::Busy, u"busy"_s},          {Error::Malformed, u"malformed"_s},
        {Error::NotFound, u"not found"_s}, {Error::NotPermitted, u"refused"_s},
        {Error::Storage, u"storage"_s},
    };
    return names.value(error.kind(), u"other"_s) + u": "_s + error.explanation().text() + u" / "_s + error.detail();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    auto arguments = app.arguments().mid(1);
    if (arguments.size() < 3)
        return 2;
    const auto folder = arguments.takeFirst();
    const auto policy = arguments.takeFirst();
    const Patience patience{arguments.takeFirst().toDouble()};
    const auto otherwise = policy == u"file" ? WithoutKeyring::PrivateFile
        : policy == u"session"               ? WithoutKeyring::SessionOnly
                                             : WithoutKeyring::Refuse;
    const auto store = makeKeyStore(folder, otherwise, patience);

    QTextStream out(stdout);
    while (!arguments.isEmpty()) {
        const auto command = arguments.takeFirst();
        if (command == u"place") {
            out << store->place() << Qt::endl;
        } else if (command == u"keep" && arguments.size() >= 2) {
            const auto device = arguments.takeFirst();
            const auto key = QByteArray::fromHex(arguments.takeFirst().toLatin1());
            const auto outcome = finish(store->keep(device, key));
            out << (outcome ? u"kept"_s : words(outcome.error())) << Qt::endl;
        } else if (command == u"key" && !arguments.isEmpty()) {
            const auto outcome = finish(store->key(arguments.takeFirst()));
            out << (outcome ? QString::fromLatin1(outcome->toHex()) : words(outcome.error())) << Qt::endl;
        } else if (command == u"forget" && !arguments.isEmpty()) {
            const auto outcome = finish(store->forget(arguments.takeFirst()));
            out << (outcome ? u"forgotten"_s : words(outcome.error())) << Qt::endl;
        } else {
            return 2;
        }
    }
    return 0;
}
