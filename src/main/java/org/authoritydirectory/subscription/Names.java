package org.authoritydirectory.subscription;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who tells which addresses a name stands for. */
interface Names {

    List<InetAddress> of(String host) throws UnknownHostException;
}
